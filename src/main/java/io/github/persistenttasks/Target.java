package io.github.persistenttasks;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Format;
import io.github.persistenttasks.config.Options;
import io.github.persistenttasks.report.PomLocations;
import io.github.persistenttasks.report.ReportWriter;
import io.github.persistenttasks.resolve.DeclaredDependencies;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * What is probed: a project or an artifact.
 *
 * @param plugin this plugin, as Maven resolved it
 * @param artifact coordinates of the artifact, {@code null} where it is the project
 * @param project the project; where there is none, Maven's stand-in
 * @param directory the project's directory, or the current one
 * @param outputDirectory where its reports go
 * @param reproduce the command that probes it again
 */
record Target(
        MavenSession session,
        PluginDescriptor plugin,
        String artifact,
        MavenProject project,
        Path directory,
        Path outputDirectory,
        String reproduce) {

    /**
     * Returns what a goal is to probe where it was called.
     *
     * @throws ConfigurationException when there is neither a project nor an artifact
     */
    static Target of(MavenSession session, MojoExecution execution, Options options) throws ConfigurationException {
        MavenProject project = session.getCurrentProject();
        if (options.probe().artifact().isEmpty() && (project == null || project.getFile() == null)) {
            throw new ConfigurationException(
                    "persistent-tasks.artifact: there is no project here and no artifact is named; "
                            + "run this in a project, or name groupId:artifactId:version.");
        }
        return new Target(
                session,
                execution.getMojoDescriptor().getPluginDescriptor(),
                options.probe().artifact().orElse(null),
                project,
                OutputDirectory.base(session, project),
                OutputDirectory.of(
                        session,
                        project,
                        execution,
                        options.output().directory().orElse(null)),
                Reproduction.of(session, execution));
    }

    List<RemoteRepository> repositories() {
        return project.getRemoteProjectRepositories();
    }

    /** Returns what writes its reports. */
    ReportWriter writer(Set<Format> formats) {
        return new ReportWriter(outputDirectory, formats, pom());
    }

    private PomLocations pom() {
        if (artifact != null || project.getFile() == null) {
            return PomLocations.none();
        }
        DeclaredDependencies declared = DeclaredDependencies.of(project);
        return PomLocations.of(declared.pom(), Path.of(session.getExecutionRootDirectory()), declared.lines());
    }

    /** Returns the same target with its reports in another directory. */
    Target in(Path directory) {
        return new Target(session, plugin, artifact, project, this.directory, directory, reproduce);
    }
}
