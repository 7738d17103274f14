package io.github.persistenttasks.reactor;

import io.github.persistenttasks.parallel.ParallelWork;
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
 * Runs a goal in all modules to which one call applies.
 *
 * <p>When a goal that needs no project is on the command line, Maven calls it only once, at the root of the reactor. The goal then iterates
 * over the session's projects itself.
 */
@Named
@Singleton
public final class Reactor {

    /** The work to do in a module. */
    public interface Turn {

        /** Does the work and returns why the build fails, or an empty value if it does not. */
        Optional<ModuleFailure> of(MavenProject module);
    }

    /**
     * Runs a goal in the current module. If the call applies to the whole reactor, runs it in each module that has classes or dependencies
     * to probe.
     *
     * @param most the maximum number of modules in which it runs at the same time
     * @return why the build fails, or an empty value if it does not
     */
    public Optional<ModuleFailure> forEach(
            MavenSession session, MojoExecution execution, Log log, int most, Turn turn) {
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
        // The output closes last, when no module is running any more.
        try (OrderedOutput output =
                        modules.size() > 1 ? OrderedOutput.begin(session, modules) : OrderedOutput.ofOne(session);
                ParallelWork<Optional<ModuleFailure>> turns =
                        ParallelWork.of(modules.size(), most, number -> turn.of(modules.get(number)))) {
            for (MavenProject module : modules) {
                output.next(module);
                Optional<ModuleFailure> failure = turns.next();
                if (failure.isPresent()) {
                    if (failure.get().isError() && Thread.currentThread().isInterrupted()) {
                        return failure;
                    }
                    failures.add(ModuleLog.name(module, session.getProjects()), failure.get());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(
                    new ModuleFailure(true, "The build was interrupted while the probe ran.", Optional.of(e)));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
        return failures.asOne();
    }

    /**
     * Returns whether the call applies to the whole reactor. A call that {@link ModuleCall} makes for a module has another current project.
     */
    public static boolean standsForAll(MavenSession session, MojoExecution execution) {
        return execution.getSource() == MojoExecution.Source.CLI
                && session.getCurrentProject() == session.getTopLevelProject();
    }

    /**
     * Returns whether the module is a POM without anything to probe. A POM with dependencies, such as that of a distribution, has a class
     * path to probe.
     */
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
