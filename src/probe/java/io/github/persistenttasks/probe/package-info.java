/**
 * Runs the plan in the forked JVM and reports the threads, timers, hooks, executors and processes that it sees there. It must not know
 * Maven, artifacts or verdicts, for it reports facts; it may import {@code protocol} only, and is Java 8 code without dependencies.
 */
package io.github.persistenttasks.probe;
