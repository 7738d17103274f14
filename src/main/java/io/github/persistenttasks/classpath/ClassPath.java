package io.github.persistenttasks.classpath;

import java.util.List;

/**
 * The resolved class path under test, in the order in which the JVM searches it.
 *
 * @param project id of the project, or of the artifact asked for
 * @param entries its artifacts; the project's own classes, where there are any, come first
 */
public record ClassPath(String project, List<Entry> entries) {

    public ClassPath {
        entries = List.copyOf(entries);
    }
}
