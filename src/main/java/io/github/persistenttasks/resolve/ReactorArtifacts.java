package io.github.persistenttasks.resolve;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.jspecify.annotations.Nullable;

/**
 * The modules that this build builds itself, and where the classes of each are by now.
 *
 * <p>Maven's own reader of the reactor gives classes only to builds that run the {@code compile} phase: a goal on the command line
 * would get what an earlier build left in the local repository, or nothing.
 */
final class ReactorArtifacts {

    private static final String TESTS = "tests";

    private final Map<String, MavenProject> projects = new HashMap<>();

    ReactorArtifacts(List<MavenProject> projects) {
        for (MavenProject project : projects) {
            this.projects.put(key(project.getGroupId(), project.getArtifactId(), project.getVersion()), project);
        }
    }

    /**
     * Returns the jar that this build packed, or else the directory of classes that it would pack, which need not exist; empty if
     * this build does not make the artifact.
     */
    Optional<Path> file(Artifact artifact) {
        MavenProject project =
                projects.get(key(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion()));
        if (project == null) {
            return Optional.empty();
        }
        return packed(project, artifact).or(() -> classes(project, artifact));
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
