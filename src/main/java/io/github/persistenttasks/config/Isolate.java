package io.github.persistenttasks.config;

/** Which dependencies get a JVM of their own. */
public enum Isolate {
    /** Those that the shared run does not show to be clean. */
    SUSPECTS,
    /** All dependencies. */
    ALL
}
