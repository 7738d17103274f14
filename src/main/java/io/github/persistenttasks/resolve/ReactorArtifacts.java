package io.github.persistenttasks.resolve;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds the classes of the modules in this build.
 *
 * <p>Files that Maven's own workspace reader finds are used. It finds directories of classes only in builds that run the {@code compile}
 * phase; a goal on the command line would get artifacts of an earlier build in the local repository, or none.
 */
final class ReactorArtifacts {

    private static final String TESTS = "tests";

    private final Map<String, MavenProject> projects = new HashMap<>();

    private final Optional<WorkspaceReader> reader;

    ReactorArtifacts(List<MavenProject> projects, Optional<WorkspaceReader> reader) {
        this.reader = reader;
        for (MavenProject project : projects) {
            this.projects.put(key(project.getGroupId(), project.getArtifactId(), project.getVersion()), project);
        }
    }

    /** Returns whether the artifact belongs to a module of this build. */
    boolean contain(Artifact artifact) {
        return module(artifact) != null;
    }

    /**
     * Returns the jar that this build has packaged, or else the directory of classes to be packaged, which need not exist; empty if the
     * artifact is not a module of this build.
     */
    Optional<Path> file(Artifact artifact) {
        MavenProject project = module(artifact);
        if (project == null) {
            return Optional.empty();
        }
        return reader.flatMap(maven -> existing(maven.findArtifact(artifact)))
                .or(() -> packed(project, artifact))
                .or(() -> classes(project, artifact));
    }

    private @Nullable MavenProject module(Artifact artifact) {
        return projects.get(key(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion()));
    }

    private static Optional<Path> packed(MavenProject project, Artifact artifact) {
        if (isMain(project, artifact)) {
            return existing(project.getArtifact().getFile());
        }
        return project.getAttachedArtifacts().stream()
                .filter(attached -> artifact.getClassifier().equals(attached.getClassifier())
                        && artifact.getExtension()
                                .equals(attached.getArtifactHandler().getExtension()))
                .findFirst()
                .flatMap(attached -> existing(attached.getFile()));
    }

    private static Optional<Path> classes(MavenProject project, Artifact artifact) {
        if (isMain(project, artifact)) {
            return Optional.of(Path.of(project.getBuild().getOutputDirectory()));
        }
        return TESTS.equals(artifact.getClassifier())
                ? Optional.of(Path.of(project.getBuild().getTestOutputDirectory()))
                : Optional.empty();
    }

    private static boolean isMain(MavenProject project, Artifact artifact) {
        return artifact.getClassifier().isEmpty()
                && artifact.getExtension()
                        .equals(project.getArtifact().getArtifactHandler().getExtension());
    }

    private static Optional<Path> existing(@Nullable File file) {
        return file != null && file.exists() ? Optional.of(file.toPath()) : Optional.empty();
    }

    private static String key(String groupId, String artifactId, String version) {
        return groupId + ':' + artifactId + ':' + version;
    }
}
