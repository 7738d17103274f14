package io.github.persistenttasks.config;

import java.time.Duration;

/**
 * The time limits.
 *
 * @param tmax limit for the time from <em>loaded</em> to the beginning of shutdown
 * @param initializer limit for one initializer or exercise
 * @param stop limit for trying to stop the tasks that are left; zero if that is not to be tried
 */
public record TimeLimits(Duration tmax, Duration initializer, Duration stop) {

    /** Limit for the trials to stop tasks, of which each takes a moment. */
    private static final Duration STOP_TRIALS = Duration.ofSeconds(10);

    static TimeLimits of(RawParameters raw) throws ConfigurationException {
        return new TimeLimits(
                raw.get("tmax").seconds(),
                raw.get("initializerTimeout").seconds(),
                raw.flag("stopTrials") ? STOP_TRIALS : Duration.ZERO);
    }
}
