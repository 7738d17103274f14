package io.github.persistenttasks.protocol;

/** The ways to stop a thread that are tried, from the gentlest on. */
public enum StoppedBy {
    /** Closing a provider, or the handle of an exercise. */
    CLOSE,
    /** A garbage collection. */
    GC,
    INTERRUPT,
    /** None of them. */
    NOTHING
}
