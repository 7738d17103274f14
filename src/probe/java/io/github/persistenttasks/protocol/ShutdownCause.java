package io.github.persistenttasks.protocol;

/** Why a JVM begins to shut down. */
public enum ShutdownCause {
    /** Code called {@code System.exit}. */
    EXIT,
    /** The process received a signal. */
    SIGNAL,
    /** The last non-daemon thread has ended. */
    LAST_THREAD_ENDED
}
