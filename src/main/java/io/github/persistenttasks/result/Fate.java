package io.github.persistenttasks.result;

/** Whether and how a task ends; reports use the names in lower case. */
public enum Fate {
    /** It is not known to end by itself. */
    PERSISTENT,
    /** It ends by itself later, at a known time. */
    LINGERING,
    /** A daemon thread: the JVM does not wait for it. */
    HARMLESS
}
