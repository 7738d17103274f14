package io.github.persistenttasks.config;

/** Which dependencies get a JVM of their own. */
public enum Isolate {
    /** Those that a shared JVM does not show to be clean. */
    SUSPECTS,
    /** Every one. */
    ALL
}
