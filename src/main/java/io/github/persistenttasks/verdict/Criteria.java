package io.github.persistenttasks.verdict;

import java.time.Duration;

/**
 * What a verdict goes by.
 *
 * @param tmax the limit for the time from <em>loaded</em> to the beginning of shutdown
 * @param rules which findings fail the build
 * @param advice the advice for particular libraries
 */
public record Criteria(Duration tmax, FailureRules rules, LibraryAdvice advice) {

    /** Returns tmax in the unit of the reports. */
    public double tmaxSeconds() {
        return Times.seconds(tmax);
    }
}
