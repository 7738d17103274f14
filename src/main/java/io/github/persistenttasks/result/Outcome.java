package io.github.persistenttasks.result;

/** The outcome of an initializer; reports use the names in lower case. */
public enum Outcome {
    LOADED,
    FAILED,
    BLOCKED,
    EXITED,
    CRASHED,
    SKIPPED
}
