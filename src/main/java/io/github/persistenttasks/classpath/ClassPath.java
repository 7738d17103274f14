package io.github.persistenttasks.classpath;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The resolved class path under test, in the order in which the JVM searches it.
 *
 * @param project id of the project or of the requested artifact
 * @param entries its artifacts; the project's own classes come first, if it has any
 * @param uncompiled the ids of the project's own entries that have sources but no classes, each with the phase that compiles them
 */
public record ClassPath(String project, List<Entry> entries, Map<String, String> uncompiled) {

    public ClassPath {
        entries = List.copyOf(entries);
        uncompiled = Map.copyOf(uncompiled);
    }

    /** Creates a class path whose sources are all compiled. */
    public ClassPath(String project, List<Entry> entries) {
        this(project, entries, Map.of());
    }

    /** Returns the trail of each entry, by the entry's id. */
    public Map<String, List<String>> trails() {
        return entries.stream().collect(Collectors.toMap(Entry::id, Entry::trail, (first, second) -> second));
    }

    /** Returns the ids of the entries that the project itself builds; none for a requested artifact, which is a file from a repository. */
    public Set<String> own() {
        return entries.stream()
                .filter(entry -> entry.trail().size() == 1 && Files.isDirectory(entry.file()))
                .map(Entry::id)
                .collect(Collectors.toSet());
    }
}
