package io.github.persistenttasks.result;

import java.util.OptionalDouble;

/**
 * A pending task of a timer or a scheduled executor.
 *
 * @param task class of the task
 * @param periodSeconds 0 for a task that runs once; empty if not known
 * @param inSeconds seconds from the verdict until its next run; empty if not known
 */
public record Pending(String task, OptionalDouble periodSeconds, OptionalDouble inSeconds) {}
