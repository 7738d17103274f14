package io.github.persistenttasks.protocol;

/** The ways in which the run of a shutdown hook ends, or does not. */
public enum HookOutcome {
    FINISHED,
    THREW,
    RUNNING
}
