package io.github.persistenttasks.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Selects the artifacts whose initializers run: those that {@code includes} matches and {@code excludes} does not. */
public final class ArtifactSelection {

    private final List<ArtifactPattern> includes;
    private final List<ArtifactPattern> excludes;

    private ArtifactSelection(List<ArtifactPattern> includes, List<ArtifactPattern> excludes) {
        this.includes = includes;
        this.excludes = excludes;
    }

    /**
     * Parses the two parameters.
     *
     * @param includes patterns; {@code null} or empty for all artifacts
     * @param excludes patterns; {@code null} or empty for none
     * @throws ConfigurationException if one of them is not a valid {@link ArtifactPattern}
     */
    public static ArtifactSelection of(List<String> includes, List<String> excludes) throws ConfigurationException {
        return new ArtifactSelection(
                patterns("persistent-tasks.includes", includes), patterns("persistent-tasks.excludes", excludes));
    }

    /** Returns whether the initializers of the artifact with this id run. */
    public boolean selects(String id) {
        return (includes.isEmpty() || includes.stream().anyMatch(pattern -> pattern.matches(id)))
                && excludes.stream().noneMatch(pattern -> pattern.matches(id));
    }

    /** Returns whether {@code includes} is set and matches none of these artifacts. */
    public boolean includesNone(Collection<String> ids) {
        return !includes.isEmpty()
                && ids.stream().noneMatch(id -> includes.stream().anyMatch(pattern -> pattern.matches(id)));
    }

    private static List<ArtifactPattern> patterns(String parameter, List<String> texts) throws ConfigurationException {
        List<ArtifactPattern> patterns = new ArrayList<>();
        for (String text : texts == null ? List.<@Nullable String>of() : texts) {
            patterns.add(ArtifactPattern.of(parameter, text));
        }
        return List.copyOf(patterns);
    }

    @Override
    public String toString() {
        return includes + " without " + excludes;
    }
}
