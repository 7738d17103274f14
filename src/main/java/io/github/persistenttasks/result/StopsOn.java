package io.github.persistenttasks.result;

/** What ends a task, as the report names it in lower case. */
public enum StopsOn {
    /** Closing a provider, or the handle of an exercise. */
    CLOSE,
    /** A garbage collection. */
    GC,
    /** An interrupt of its thread. */
    INTERRUPT,
    /** Nothing that was tried. */
    NOTHING
}
