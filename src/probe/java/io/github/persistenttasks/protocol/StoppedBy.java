package io.github.persistenttasks.protocol;

/** The ways to stop a thread, in the order in which they are tried: the gentlest first. */
public enum StoppedBy {
    /** Nothing: it ended by itself before anything was tried. */
    ITSELF,
    /** Nothing: it is one of those that end by themselves, and another one like it takes its place each time. */
    SUCCEEDED,
    /** Closing a provider. */
    CLOSE,
    /** Calling another method. */
    CALL,
    /** A garbage collection. */
    GC,
    INTERRUPT,
    /** The shutdown of the JVM: a shutdown hook ended it. */
    SHUTDOWN,
    /** None of these ways. */
    NOTHING
}
