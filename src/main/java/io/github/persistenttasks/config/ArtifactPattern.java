package io.github.persistenttasks.config;

import java.util.List;
import org.codehaus.plexus.util.SelectorUtils;

/**
 * A pattern for artifacts: {@code groupId:artifactId[:version]}, or an id as in the reports, with {@code *} for any characters of a part.
 * Omitted parts match anything.
 */
public final class ArtifactPattern {

    /** The number of parts of {@code groupId:artifactId:extension:classifier:version}. */
    private static final int MOST_PARTS = 5;

    /** The number of parts of a plain jar's id. */
    private static final int USUAL_PARTS = 3;

    private static final String JAR = "jar";

    private final List<String> parts;

    private ArtifactPattern(List<String> parts) {
        this.parts = parts;
    }

    /**
     * Parses a pattern.
     *
     * @param parameter full name of the parameter, for messages
     * @throws ConfigurationException if the pattern is empty, has an empty part or too many parts
     */
    public static ArtifactPattern of(String parameter, String text) throws ConfigurationException {
        String pattern = text.trim();
        List<String> parts = List.of(pattern.split(":", -1));
        if (parts.size() > MOST_PARTS || parts.stream().anyMatch(String::isBlank)) {
            throw new ConfigurationException(
                    "%s: '%s' is not an artifact pattern; expected groupId:artifactId[:version], where * stands for any characters."
                            .formatted(parameter, pattern));
        }
        return new ArtifactPattern(parts);
    }

    /**
     * Returns whether the artifact with this id matches.
     *
     * @param id {@code groupId:artifactId[:extension[:classifier]]:version}
     */
    public boolean matches(String id) {
        List<String> values = values(List.of(id.split(":", -1)));
        for (int i = 0; i < parts.size(); i++) {
            if (values.isEmpty() || !SelectorUtils.match(parts.get(i), values.get(i), true)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the parts of an id that correspond to the parts of this pattern; empty if there are none. */
    private List<String> values(List<String> id) {
        if (id.size() < USUAL_PARTS) {
            return List.of();
        }
        String version = id.get(id.size() - 1);
        String extension = id.size() > USUAL_PARTS ? id.get(2) : JAR;
        return switch (parts.size()) {
            case 4 -> id.size() == MOST_PARTS ? List.of() : List.of(id.get(0), id.get(1), extension, version);
            case MOST_PARTS ->
                List.of(id.get(0), id.get(1), extension, id.size() == MOST_PARTS ? id.get(3) : "", version);
            default -> List.of(id.get(0), id.get(1), version);
        };
    }

    /** Returns the pattern as the user wrote it. */
    @Override
    public String toString() {
        return String.join(":", parts);
    }
}
