package io.github.persistenttasks.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of a POM at which the project declares its dependencies.
 *
 * @param uri the POM relative to the build's root, if there is one
 * @param lines the lines, from 1, by {@code groupId:artifactId}
 */
public record PomLocations(Optional<String> uri, Map<String, Integer> lines) {

    public PomLocations {
        lines = Map.copyOf(lines);
    }

    /** Returns the locations if there is no project. */
    public static PomLocations none() {
        return new PomLocations(Optional.empty(), Map.of());
    }

    /**
     * Returns the locations in a POM.
     *
     * @param root the directory of the whole build, to which {@link #uri} is relative
     * @param lines the lines, from 1, by {@code groupId:artifactId}
     */
    public static PomLocations of(Path pom, Path root, Map<String, Integer> lines) {
        return new PomLocations(
                Optional.of(relative(
                        pom.toAbsolutePath().normalize(), root.toAbsolutePath().normalize())),
                lines);
    }

    private static String relative(Path pom, Path root) {
        if (!pom.startsWith(root)) {
            return pom.getFileName().toUri().getRawPath().replaceFirst(".*/", "");
        }
        String parent = root.toUri().getRawPath();
        String child = pom.toUri().getRawPath();
        return child.substring(parent.endsWith("/") ? parent.length() : parent.length() + 1);
    }

    /** Returns the line of the declaration that puts the last artifact of the trail on the class path, or 1 if it is not in this file. */
    int line(List<String> trail) {
        if (trail.size() < 2) {
            return 1;
        }
        String[] parts = trail.get(1).split(":");
        return parts.length > 1 ? lines.getOrDefault(parts[0] + ':' + parts[1], 1) : 1;
    }
}
