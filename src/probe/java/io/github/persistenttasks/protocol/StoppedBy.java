package io.github.persistenttasks.protocol;

/** The ways to stop a thread, in the order in which they are tried: the gentlest first. */
public enum StoppedBy {
    /** Closing a provider. */
    CLOSE,
    /** A garbage collection. */
    GC,
    INTERRUPT,
    /** None of these ways. */
    NOTHING
}
