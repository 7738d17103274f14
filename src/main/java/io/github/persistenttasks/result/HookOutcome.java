package io.github.persistenttasks.result;

/** The outcome of a shutdown hook; reports use the names in lower case. */
public enum HookOutcome {
    FINISHED,
    THREW,
    RUNNING
}
