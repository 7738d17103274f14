package io.github.persistenttasks;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Options;
import io.github.persistenttasks.fork.ForkLimit;
import io.github.persistenttasks.jvm.JvmSelector;
import io.github.persistenttasks.jvm.Toolchains;
import io.github.persistenttasks.reactor.ModuleCall;
import io.github.persistenttasks.reactor.OutputDirectory;
import io.github.persistenttasks.reactor.ProbeTarget;
import io.github.persistenttasks.reactor.ReproduceCommand;
import io.github.persistenttasks.reactor.SharedCounters;
import io.github.persistenttasks.report.PomLocations;
import io.github.persistenttasks.resolve.ClassPathResolver;
import io.github.persistenttasks.resolve.ClassPathSource;
import io.github.persistenttasks.resolve.DeclaredDependencies;
import io.github.persistenttasks.resolve.VersionResolver;
import io.github.persistenttasks.resolve.VersionSource;
import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** Makes targets out of Maven's session, so that the goals need not know it. */
@Named
@Singleton
final class Targets {

    private final ClassPathResolver resolution;
    private final VersionResolver versions;
    private final Toolchains toolchains;

    @Inject
    Targets(ClassPathResolver resolution, VersionResolver versions, Toolchains toolchains) {
        this.resolution = resolution;
        this.versions = versions;
        this.toolchains = toolchains;
    }

    /**
     * Returns what a goal is to probe where it was called.
     *
     * @throws ConfigurationException when there is neither a project nor an artifact
     */
    ProbeTarget of(MavenSession session, MojoExecution execution, Options options) throws ConfigurationException {
        MavenProject project = session.getCurrentProject();
        Optional<String> artifact = options.probe().artifact();
        boolean hasPom = project != null && project.getFile() != null;
        if (artifact.isEmpty() && !hasPom) {
            throw new ConfigurationException(
                    "persistent-tasks.artifact: there is no project in this directory, and this parameter is not set; "
                            + "run the goal in a project, or set groupId:artifactId:version.");
        }
        return new ProbeTarget(
                execution.getMojoDescriptor().getPluginDescriptor(),
                classPath(session, project, artifact),
                new JvmSelector(toolchains.of(session, project), OutputDirectory.base(session, project)),
                ForkLimit.of(counter -> SharedCounters.of(session.getRepositorySession(), counter)),
                artifact.isEmpty() ? locations(session, project) : PomLocations.none(),
                OutputDirectory.of(
                        session,
                        project,
                        execution,
                        options.output().directory().orElse(null)),
                ReproduceCommand.of(ModuleCall.task(execution), session.getUserProperties()));
    }

    /** Returns the other versions of what is probed where a goal was called. */
    VersionSource versions(MavenSession session, Options options) {
        MavenProject project = session.getCurrentProject();
        return options.probe().artifact().isPresent()
                ? versions.ofArtifact(session, project.getRemoteProjectRepositories())
                : versions.ofProject(session, project);
    }

    private static PomLocations locations(MavenSession session, MavenProject project) {
        DeclaredDependencies declared = DeclaredDependencies.of(project);
        return PomLocations.of(declared.pom(), Path.of(session.getExecutionRootDirectory()), declared.lines());
    }

    private ClassPathSource classPath(MavenSession session, MavenProject project, Optional<String> artifact) {
        return artifact.isPresent()
                ? scope -> resolution.ofArtifact(session, project.getRemoteProjectRepositories(), artifact.get(), scope)
                : scope -> resolution.ofProject(session, project, scope);
    }
}
