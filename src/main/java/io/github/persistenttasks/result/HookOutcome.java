package io.github.persistenttasks.result;

/** What became of a shutdown hook, as the report names it in lower case. */
public enum HookOutcome {
    FINISHED,
    THREW,
    RUNNING
}
