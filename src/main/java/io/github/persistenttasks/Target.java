package io.github.persistenttasks;

import io.github.persistenttasks.classpath.ClassPath;
import io.github.persistenttasks.classpath.Resolution;
import io.github.persistenttasks.classpath.Scope;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * What is probed: a project or an artifact.
 *
 * @param artifact coordinates of the artifact, {@code null} where it is the project
 * @param project the project; where there is none, Maven's stand-in
 * @param directory the project's directory, or the current one
 * @param outputDirectory where its reports go
 * @param reproduce the command that probes it again
 */
record Target(
        MavenSession session,
        String artifact,
        MavenProject project,
        Path directory,
        Path outputDirectory,
        String reproduce) {

    /**
     * Returns the class path under test.
     *
     * @throws MojoFailureException when the coordinates name no artifact
     * @throws MojoExecutionException when it cannot be resolved
     */
    ClassPath classPath(Resolution resolution, Scope scope) throws MojoExecutionException, MojoFailureException {
        return artifact == null
                ? resolution.ofProject(session, project, scope)
                : resolution.ofArtifact(session, project.getRemoteProjectRepositories(), artifact, scope);
    }

    /** Returns the POM, or {@code null} where there is none or it is not what is probed. */
    Path pom() {
        return artifact != null || project.getFile() == null
                ? null
                : project.getFile().toPath();
    }
}
