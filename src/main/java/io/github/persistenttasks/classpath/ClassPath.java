package io.github.persistenttasks.classpath;

import java.util.List;

/**
 * The resolved class path under test, in the order in which the JVM searches it.
 *
 * @param project id of the project or of the requested artifact
 * @param entries its artifacts; the project's own classes come first, if it has any
 */
public record ClassPath(String project, List<Entry> entries) {

    public ClassPath {
        entries = List.copyOf(entries);
    }
}
