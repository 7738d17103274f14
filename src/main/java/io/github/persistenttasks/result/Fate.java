package io.github.persistenttasks.result;

/** What becomes of a task, as the report names it in lower case. */
public enum Fate {
    /** Nothing that is known would end it. */
    PERSISTENT,
    /** It ends by itself later, at a time that is known. */
    LINGERING,
    /** A daemon thread: the JVM does not wait for it. */
    HARMLESS
}
