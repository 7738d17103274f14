package io.github.persistenttasks.launch;

import java.time.Duration;

/**
 * The times that a forked JVM may take.
 *
 * @param tmax limit for the time from <em>loaded</em> to the beginning of the shutdown
 * @param initializer limit for one initializer
 * @param stop limit for trying to stop the tasks that are left
 */
public record ForkTimes(Duration tmax, Duration initializer, Duration stop) {

    private static final Duration MOMENT = Duration.ofMillis(150);

    /** Returns the times of a brief trial. */
    ForkTimes brief() {
        return new ForkTimes(tmax.compareTo(MOMENT) < 0 ? tmax : MOMENT, initializer, Duration.ZERO);
    }
}
