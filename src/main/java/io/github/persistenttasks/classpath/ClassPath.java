package io.github.persistenttasks.classpath;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;


/**
 * The resolved class path under test, in the order in which the JVM searches it.
 *
 * @param project id of the project, or of the artifact asked for
 * @param entries its artifacts; the project's own classes, where there are any, come first
 * @param uncompiled the phase that compiles them, by the ids of the project's own entries that have sources and no classes yet
 */
public record ClassPath(String project, List<Entry> entries, Map<String, String> uncompiled) {

    public ClassPath {
        entries = List.copyOf(entries);
        uncompiled = Map.copyOf(uncompiled);
    }

    /** Makes a class path without sources that are not compiled. */
    public ClassPath(String project, List<Entry> entries) {
        this(project, entries, Map.of());
    }

    /** Returns the ids of what the project itself builds; an artifact that was asked for is a file, and somebody else's. */
    public Set<String> own() {
        return entries.stream()
                .filter(entry -> entry.trail().size() == 1 && Files.isDirectory(entry.file()))
                .map(Entry::id)
                .collect(Collectors.toSet());
    }
}
