package io.github.persistenttasks.result;

import java.util.OptionalDouble;

/**
 * A task of a timer.
 *
 * @param task its class
 * @param periodSeconds 0 for a single run, empty where that is not known
 * @param inSeconds seconds from the verdict until its next run
 */
public record Pending(String task, OptionalDouble periodSeconds, OptionalDouble inSeconds) {}
