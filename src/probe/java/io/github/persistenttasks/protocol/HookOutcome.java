package io.github.persistenttasks.protocol;

/** The outcome of a shutdown hook. */
public enum HookOutcome {
    FINISHED,
    THREW,
    RUNNING
}
