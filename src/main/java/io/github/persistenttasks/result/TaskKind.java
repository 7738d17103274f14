package io.github.persistenttasks.result;

/** The kind of a task; reports use the names in lower case. */
public enum TaskKind {
    THREAD,
    TIMER,
    HOOK,
    PROCESS
}
