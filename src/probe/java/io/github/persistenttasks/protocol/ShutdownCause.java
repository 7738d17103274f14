package io.github.persistenttasks.protocol;

/** The reasons for which a JVM begins to shut down. */
public enum ShutdownCause {
    /** Code called {@code System.exit}. */
    EXIT,
    /** The process got a signal. */
    SIGNAL,
    /** The last non-daemon thread has ended. */
    LAST_THREAD_ENDED
}
