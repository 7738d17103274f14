package io.github.persistenttasks;

import io.github.persistenttasks.report.Format;
import io.github.persistenttasks.report.ReportWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
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

    List<RemoteRepository> repositories() {
        return project.getRemoteProjectRepositories();
    }

    /** Returns the POM, or {@code null} where there is none or it is not what is probed. */
    Path pom() {
        return artifact != null || project.getFile() == null
                ? null
                : project.getFile().toPath();
    }

    /** Returns what writes its reports. */
    ReportWriter writer(Set<Format> formats) {
        return new ReportWriter(outputDirectory, formats, pom(), Path.of(session.getExecutionRootDirectory()));
    }

    /** Returns the same target with its reports in another directory. */
    Target in(Path directory) {
        return new Target(session, plugin, artifact, project, this.directory, directory, reproduce);
    }
}
