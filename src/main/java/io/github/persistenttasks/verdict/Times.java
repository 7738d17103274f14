package io.github.persistenttasks.verdict;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Times in the words of the report. */
final class Times {

    private Times() {}

    static OptionalLong millis(Optional<Duration> time) {
        return time.isPresent() ? OptionalLong.of(time.get().toMillis()) : OptionalLong.empty();
    }

    static OptionalDouble seconds(Optional<Duration> time) {
        return time.isPresent() ? OptionalDouble.of(Math.max(0, seconds(time.get()))) : OptionalDouble.empty();
    }

    static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
