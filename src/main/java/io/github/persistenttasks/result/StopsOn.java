package io.github.persistenttasks.result;

/** The ways to stop a task; reports use the names in lower case. */
public enum StopsOn {
    /** Closing a provider, or the handle of an exercise; the report names the method. */
    CLOSE,
    /** Calling a method, which the report names. */
    CALL,
    /** A garbage collection. */
    GC,
    /** An interrupt of its thread. */
    INTERRUPT,
    /** The shutdown of the JVM: a shutdown hook ends it. */
    SHUTDOWN,
    /** None of these ways. */
    NOTHING
}
