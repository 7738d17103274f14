package io.github.persistenttasks.protocol;

/** Why a JVM begins to shut down. */
public enum ShutdownCause {
    /** Code called {@code System.exit}. */
    EXIT,
    /** The process received a signal. */
    SIGNAL,
    /** The last non-daemon thread has ended. */
    LAST_THREAD_ENDED,
    /** The launcher could not run the program's main class; it has written the reason to the standard error stream. */
    REFUSED_BY_LAUNCHER
}
