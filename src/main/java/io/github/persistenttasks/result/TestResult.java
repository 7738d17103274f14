package io.github.persistenttasks.result;

import java.util.List;

/**
 * The result of a test class.
 *
 * @param run the number of its tests, including those that failed or were skipped, as Surefire counts them
 * @param aliveThreads names of the threads that it had started and that were alive when it ended
 */
public record TestResult(int run, int failed, int skipped, List<String> aliveThreads) {

    public TestResult {
        aliveThreads = List.copyOf(aliveThreads);
    }
}
