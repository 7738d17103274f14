package io.github.persistenttasks;

/**
 * What the user asked of {@code find-deps}.
 *
 * @param isolateAll whether every dependency gets a JVM of its own
 * @param verbose whether clean paths are told too
 */
record FindDepsOptions(Options common, boolean isolateAll, boolean verbose) {}
