package io.github.persistenttasks.reactor;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/**
 * The module of a build in which a goal runs. Without a POM, Maven provides a stand-in project.
 *
 * @param execution the execution of the goal
 */
public record BuildModule(MavenSession session, MavenProject project, MojoExecution execution) {

    /** Returns whether it is the only module of the build. */
    public boolean isOnly() {
        return session.getProjects().size() == 1;
    }

    public boolean hasPom() {
        return project.getFile() != null;
    }

    /** Returns the descriptor of this plugin, as Maven resolved it. */
    public PluginDescriptor plugin() {
        return execution.getMojoDescriptor().getPluginDescriptor();
    }

    /** Returns the directory of the module, or the current one if there is no POM. */
    public Path directory() {
        return OutputDirectory.base(session, project);
    }

    /** Returns the directory of the whole build. */
    public Path rootDirectory() {
        return Path.of(session.getExecutionRootDirectory());
    }

    /**
     * Returns the directory for the reports.
     *
     * @param wanted the directory that the user set; empty for the default
     */
    public Path outputDirectory(Optional<Path> wanted) {
        return OutputDirectory.of(session, project, execution, wanted);
    }

    /** Returns what executes the statements that print a report, each as a whole and in the module's turn. */
    public Executor output() {
        return isOnly() ? Runnable::run : OrderedOutput.of(session, project);
    }

    /** Returns the command that repeats the goal. */
    public String reproduceCommand() {
        return ReproduceCommand.of(
                ModuleCall.task(execution), session, project, Path.of("").toAbsolutePath());
    }

    /** Returns the counter with this name, which all modules of the build share. */
    public AtomicInteger counter(String name) {
        return SharedCounters.of(session.getRepositorySession(), name);
    }
}
