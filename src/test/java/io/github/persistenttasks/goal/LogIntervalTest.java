package io.github.persistenttasks.goal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogIntervalTest {

    private long seconds;
    private final LogInterval interval = new LogInterval(() -> seconds * 1_000_000_000L);

    @Test
    void aLineIsDueAFewSecondsAfterTheLast() {
        seconds = 5;
        assertThat(interval.due(() -> "a")).isEmpty();
        seconds = 6;
        assertThat(interval.due(() -> "a")).contains("a");
        assertThat(interval.due(() -> "b")).isEmpty();
        seconds = 12;
        assertThat(interval.due(() -> "b")).contains("b");
    }

    @Test
    void theSameLineIsDueTwiceAMinute() {
        seconds = 6;
        assertThat(interval.due(() -> "a")).contains("a");
        seconds = 36;
        assertThat(interval.due(() -> "a")).isEmpty();
        seconds = 37;
        assertThat(interval.due(() -> "a")).contains("a");
    }
}
