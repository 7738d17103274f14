package io.github.persistenttasks.result;

/** What became of an initializer, as the report names it in lower case. */
public enum Outcome {
    LOADED,
    FAILED,
    BLOCKED,
    EXITED,
    CRASHED,
    SKIPPED
}
