package io.github.persistenttasks;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * All modules that one call of a goal is about.
 *
 * <p>Maven calls a goal that needs no project only once when it is named on the command line, at the root of the reactor; so the goal goes
 * through the session's projects itself then.
 */
@Named
@Singleton
final class Reactor {

    private final ModuleCall calls;

    @Inject
    Reactor(ModuleCall calls) {
        this.calls = calls;
    }

    /** What is done when it is a module's turn. */
    interface Turn {
        void run() throws MojoExecutionException, MojoFailureException;
    }

    /**
     * Does a goal's work where it was called or, if that stands for the whole reactor, in each module that has classes or dependencies to
     * probe. It fails at the end when it failed in one of them.
     *
     * @param own what to do where the goal was called
     * @throws MojoFailureException when the build fails for one of them
     * @throws MojoExecutionException when the probe could not do its work for one of them, and nothing else is wrong
     */
    void forEach(MavenSession session, MojoExecution execution, Log log, Turn own)
            throws MojoExecutionException, MojoFailureException {
        MavenProject current = session.getCurrentProject();
        List<MavenProject> all = standsForAll(session, execution) ? session.getProjects() : List.of(current);
        List<MavenProject> modules = new ArrayList<>();
        for (MavenProject project : all) {
            if (isBare(project, session)) {
                log.debug(project.getId()
                        + " has nothing to probe: it is a POM without dependencies, or one for other modules.");
            } else {
                modules.add(project);
            }
        }
        ModuleFailures failures = new ModuleFailures(all.size() > 1);
        for (MavenProject module : modules) {
            if (all.size() > 1) {
                log.info(module.getGroupId() + ':' + module.getArtifactId() + ':' + module.getVersion());
            }
            failures.of(module.getArtifactId(), () -> {
                if (module == current) {
                    own.run();
                } else {
                    calls.call(session, execution, module);
                }
            });
        }
        failures.rethrow();
    }

    /** The call for a module that {@link ModuleCall} makes has another current project. */
    private static boolean standsForAll(MavenSession session, MojoExecution execution) {
        return execution.getSource() == MojoExecution.Source.CLI
                && session.getCurrentProject() == session.getTopLevelProject();
    }

    /** A POM that only holds others together; one for its own dependencies, as of a distribution, has a class path to probe. */
    private static boolean isBare(MavenProject project, MavenSession session) {
        return "pom".equals(project.getPackaging())
                && project.getFile() != null
                && (project.getDependencies().isEmpty() || holdsOthers(project, session));
    }

    private static boolean holdsOthers(MavenProject project, MavenSession session) {
        List<MavenProject> collected = project.getCollectedProjects();
        return !project.getModules().isEmpty()
                || collected != null && !collected.isEmpty()
                || session.getProjects().stream().anyMatch(other -> project.equals(other.getParent()));
    }
}
