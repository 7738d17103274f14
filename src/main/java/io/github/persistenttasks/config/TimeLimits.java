package io.github.persistenttasks.config;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param tmax from the moment when everything is loaded until the JVM begins to shut down
 * @param initializer for one initializer or exercise
 */
public record TimeLimits(Duration tmax, Duration initializer) {

    static TimeLimits of(RawParameters raw) throws ConfigurationException {
        return new TimeLimits(
                raw.get("tmax").seconds(), raw.get("initializerTimeout").seconds());
    }
}
