package io.github.persistenttasks.goal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogIntervalTest {

    private long seconds;
    private final LogInterval interval = new LogInterval(() -> seconds * 1_000_000_000L);

    @Test
    void aLineIsDueAFewSecondsAfterTheLast() {
        seconds = 5;
        assertThat(interval.isDue("a")).isFalse();
        seconds = 6;
        assertThat(interval.isDue("a")).isTrue();
        assertThat(interval.isDue("b")).isFalse();
        seconds = 12;
        assertThat(interval.isDue("b")).isTrue();
    }

    @Test
    void theSameLineIsDueTwiceAMinute() {
        seconds = 6;
        assertThat(interval.isDue("a")).isTrue();
        seconds = 36;
        assertThat(interval.isDue("a")).isFalse();
        seconds = 37;
        assertThat(interval.isDue("a")).isTrue();
    }
}
