package io.github.persistenttasks.reactor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
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
public final class Reactor {

    /** What is done when it is a module's turn. */
    public interface Turn {

        /** Does it and returns why the build is to fail, nothing where it is not. */
        Optional<ModuleFailure> of(MavenProject module);
    }

    /**
     * Does a goal's work where it was called or, if that stands for the whole reactor, in each module that has classes or dependencies to
     * probe.
     *
     * @return why the build is to fail, nothing where it is not
     */
    public Optional<ModuleFailure> forEach(MavenSession session, MojoExecution execution, Log log, Turn turn) {
        List<MavenProject> all =
                standsForAll(session, execution) ? session.getProjects() : List.of(session.getCurrentProject());
        List<MavenProject> modules = new ArrayList<>();
        for (MavenProject project : all) {
            if (isBare(project, session)) {
                log.debug(
                        project.getId()
                                + " has nothing to probe: it is a POM without dependencies, an aggregator, or the parent of other modules.");
            } else {
                modules.add(project);
            }
        }
        ModuleFailures failures = new ModuleFailures(all.size() > 1);
        for (MavenProject module : modules) {
            if (all.size() > 1) {
                log.info(module.getGroupId() + ':' + module.getArtifactId() + ':' + module.getVersion());
            }
            Optional<ModuleFailure> failure = turn.of(module);
            if (failure.isPresent()) {
                if (failure.get().isError() && Thread.currentThread().isInterrupted()) {
                    return failure;
                }
                failures.add(module.getArtifactId(), failure.get());
            }
        }
        return failures.asOne();
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
