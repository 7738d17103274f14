package io.github.persistenttasks.result;

import org.jspecify.annotations.Nullable;

/**
 * The properties that identify a task.
 *
 * @param id number of the task, unique in the report
 * @param name name of the thread, timer or hook; the command of a process
 * @param threadClass class of the thread or hook; {@code null} for a process
 * @param commandLine command line of a process; {@code null} for any other task
 */
public record TaskIdentity(
        long id,
        TaskKind kind,
        String name,
        boolean daemon,
        @Nullable String threadClass,
        @Nullable String commandLine) {

    TaskIdentity numbered(long number) {
        return new TaskIdentity(number, kind, name, daemon, threadClass, commandLine);
    }
}
