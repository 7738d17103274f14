package io.github.persistenttasks.config;

import java.time.Duration;

/**
 * The time limits.
 *
 * @param tmax limit for the time from <em>loaded</em> to the beginning of shutdown
 * @param initializer limit for one initializer or exercise, or for the time between two events of a test class
 * @param stop limit for trying to stop the tasks that are left; zero if that is not to be tried
 */
public record TimeLimits(Duration tmax, Duration initializer, Duration stop) {

    /** Limit for the trials to stop tasks, of which each takes a moment. */
    private static final Duration STOP_TRIALS = Duration.ofSeconds(10);

    private static final Duration INITIALIZER = Duration.ofSeconds(30);

    /** Longer, because Surefire has no limit for a test. */
    private static final Duration TEST = Duration.ofSeconds(120);

    static TimeLimits of(RawParameters raw) throws ConfigurationException {
        return new TimeLimits(
                raw.get("tmax").seconds(),
                initializer(raw.get("initializerTimeout"), raw.get("probe").choice(ProbeMode.class)),
                raw.flag("stopTrials") ? STOP_TRIALS : Duration.ZERO);
    }

    private static Duration initializer(Parameter parameter, ProbeMode mode) throws ConfigurationException {
        if (parameter.isGiven()) {
            return parameter.seconds();
        }
        return mode == ProbeMode.TESTS ? TEST : INITIALIZER;
    }
}
