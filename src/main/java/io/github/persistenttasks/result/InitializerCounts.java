package io.github.persistenttasks.result;

/**
 * The numbers of an artifact's initializers by outcome.
 *
 * @param total how many are in the plan
 * @param failed how many of them threw an exception
 * @param missing how many of the failed ones only lack a class
 * @param millis milliseconds that they took together
 */
public record InitializerCounts(int total, int failed, int missing, long millis) {}
