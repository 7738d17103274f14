package io.github.persistenttasks.classpath;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.plexus.util.SelectorUtils;

/**
 * A pattern that artifacts match: {@code groupId:artifactId[:version]}, or an id as the reports give it, with {@code *} for any
 * characters of a part. What the pattern leaves out may be anything.
 */
public final class ArtifactPattern {

    private static final int MOST_PARTS = 5;

    private final List<String> parts;

    private ArtifactPattern(List<String> parts) {
        this.parts = parts;
    }

    /**
     * Reads a pattern.
     *
     * @param parameter full name of the parameter that it stands in, for the message
     * @throws MojoFailureException if it is empty, has an empty part or too many of them
     */
    public static ArtifactPattern of(String parameter, String text) throws MojoFailureException {
        String pattern = text == null ? "" : text.trim();
        List<String> parts = List.of(pattern.split(":", -1));
        if (parts.size() > MOST_PARTS || parts.stream().anyMatch(String::isBlank)) {
            throw new MojoFailureException(
                    "%s: '%s' is no pattern of artifacts; allowed is groupId:artifactId[:version], with * for any characters."
                            .formatted(parameter, pattern));
        }
        return new ArtifactPattern(parts);
    }

    /** Returns whether the artifact of this id matches. */
    public boolean matches(String id) {
        ArtifactId artifact = ArtifactId.parse(id);
        List<String> values = switch (parts.size()) {
            case 4 ->
                artifact.classifier().isEmpty()
                        ? List.of(artifact.groupId(), artifact.artifactId(), artifact.extension(), artifact.version())
                        : List.of();
            case 5 ->
                List.of(
                        artifact.groupId(),
                        artifact.artifactId(),
                        artifact.extension(),
                        artifact.classifier(),
                        artifact.version());
            default -> List.of(artifact.groupId(), artifact.artifactId(), artifact.version());
        };
        for (int i = 0; i < parts.size(); i++) {
            if (values.isEmpty() || !SelectorUtils.match(parts.get(i), values.get(i), true)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the pattern as the user wrote it. */
    @Override
    public String toString() {
        return String.join(":", parts);
    }
}
