package io.github.persistenttasks.result;

/** The kind of a task, as the report names it in lower case. */
public enum TaskKind {
    THREAD,
    TIMER,
    HOOK,
    PROCESS
}
