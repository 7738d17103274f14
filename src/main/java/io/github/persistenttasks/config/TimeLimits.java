package io.github.persistenttasks.config;

import java.time.Duration;

/**
 * The time limits.
 *
 * @param tmax limit for the time from <em>loaded</em> to the beginning of shutdown
 * @param initializer limit for one initializer or exercise
 */
public record TimeLimits(Duration tmax, Duration initializer) {

    static TimeLimits of(RawParameters raw) throws ConfigurationException {
        return new TimeLimits(
                raw.get("tmax").seconds(), raw.get("initializerTimeout").seconds());
    }
}
