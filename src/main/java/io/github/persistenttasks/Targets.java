package io.github.persistenttasks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * All that one call of a goal is about.
 *
 * <p>Maven calls a goal that needs no project only once when it is named on the command line, at the root of the reactor; so the goal goes
 * through the session's projects itself then.
 */
final class Targets {

    private static final String FOLDER = "persistent-tasks";

    private final List<Target> targets;

    private Targets(List<Target> targets) {
        this.targets = targets;
    }

    /** What is done with one target. */
    interface Action {
        void accept(Target target) throws MojoExecutionException, MojoFailureException;
    }

    /** @throws MojoFailureException when there is neither a project nor an artifact */
    static Targets of(MavenSession session, MojoExecution execution, Options options) throws MojoFailureException {
        MavenProject current = session.getCurrentProject();
        boolean isProject = current != null && current.getFile() != null;
        String reproduce = Reproduction.of(session, execution);
        if (options.artifact() == null && !isProject) {
            throw new MojoFailureException(
                    "persistent-tasks.artifact: there is no project here and no artifact is named; "
                            + "run this in a project, or name groupId:artifactId:version.");
        }
        boolean named = execution.getSource() == MojoExecution.Source.CLI;
        List<MavenProject> projects = options.artifact() == null && named ? session.getProjects() : List.of(current);
        List<Target> targets = new ArrayList<>();
        for (MavenProject project : projects) {
            targets.add(new Target(
                    session,
                    execution.getMojoDescriptor().getPluginDescriptor(),
                    options.artifact(),
                    project,
                    directory(session, project),
                    outputDirectory(session, project, options, projects.size() > 1),
                    reproduce));
        }
        return new Targets(targets);
    }

    private static Path directory(MavenSession session, MavenProject project) {
        return project.getFile() == null
                ? Path.of(session.getExecutionRootDirectory())
                : project.getBasedir().toPath();
    }

    private static Path outputDirectory(MavenSession session, MavenProject project, Options options, boolean several) {
        Path wanted = options.outputDirectory();
        if (wanted != null) {
            return several ? wanted.resolve(project.getArtifactId()) : wanted;
        }
        Path build = project.getFile() == null
                ? Path.of("target")
                : Path.of(project.getBuild().getDirectory());
        return directory(session, project).resolve(build).resolve(FOLDER);
    }

    /**
     * Does this with each target that has classes or dependencies to probe, and fails at the end when it failed for one.
     *
     * @throws MojoExecutionException when the probe could not do its work for one of them
     * @throws MojoFailureException when the build fails for one of them
     */
    void forEach(Log log, Action action) throws MojoExecutionException, MojoFailureException {
        List<String> failures = new ArrayList<>();
        MojoFailureException first = null;
        for (Target target : targets) {
            if (target.artifact() == null && isBare(target.project())) {
                log.debug(target.project().getId() + " has nothing to probe: it is a POM without dependencies.");
                continue;
            }
            try (OutputLock lock = OutputLock.of(target.outputDirectory(), log)) {
                action.accept(target);
            } catch (MojoFailureException e) {
                first = first == null ? e : first;
                failures.add(target.project().getArtifactId() + ": " + e.getMessage());
            }
        }
        if (failures.size() > 1) {
            throw new MojoFailureException(failures.size() + " modules fail. " + String.join(" ", failures));
        }
        if (first != null) {
            throw first;
        }
    }

    /** A POM that only holds others together; one for its own dependencies, as of a distribution, has a class path to probe. */
    private static boolean isBare(MavenProject project) {
        return "pom".equals(project.getPackaging())
                && (project.getDependencies().isEmpty() || !project.getModules().isEmpty());
    }
}
