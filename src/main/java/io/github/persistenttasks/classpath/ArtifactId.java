package io.github.persistenttasks.classpath;

import java.util.List;
import org.eclipse.aether.artifact.Artifact;

/**
 * The coordinates that identify an artifact in the plugin and in reports: {@code groupId:artifactId:version} for a plain jar, otherwise
 * {@code groupId:artifactId:extension[:classifier]:version}.
 *
 * @param classifier the classifier, or an empty string
 * @param version the base version: {@code 1-SNAPSHOT} without a timestamp
 */
public record ArtifactId(String groupId, String artifactId, String extension, String classifier, String version) {

    private static final String JAR = "jar";

    public static ArtifactId of(Artifact artifact) {
        return new ArtifactId(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getExtension(),
                artifact.getClassifier(),
                artifact.getBaseVersion());
    }

    /**
     * Parses an id as returned by {@link #toString()}.
     *
     * @throws IllegalArgumentException if the text is not such an id
     */
    public static ArtifactId parse(String text) {
        List<String> parts = List.of(text.split(":", -1));
        int last = parts.size() - 1;
        if (last < 2 || last > 4) {
            throw new IllegalArgumentException(text);
        }
        return new ArtifactId(
                parts.get(0),
                parts.get(1),
                last > 2 ? parts.get(2) : JAR,
                last > 3 ? parts.get(3) : "",
                parts.get(last));
    }

    /** Returns the same artifact with another version. */
    public ArtifactId in(String other) {
        return new ArtifactId(groupId, artifactId, extension, classifier, other);
    }

    @Override
    public String toString() {
        if (!classifier.isEmpty()) {
            return String.join(":", groupId, artifactId, extension, classifier, version);
        }
        return JAR.equals(extension)
                ? String.join(":", groupId, artifactId, version)
                : String.join(":", groupId, artifactId, extension, version);
    }
}
