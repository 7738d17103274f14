package io.github.persistenttasks.result;

/**
 * How the initializers of an artifact fared.
 *
 * @param total how many the plan holds
 * @param failed how many of them threw
 * @param missing how many of the failed ones only lack an optional class
 * @param millis milliseconds that they took together
 */
public record InitializerCounts(int total, int failed, int missing, long millis) {}
