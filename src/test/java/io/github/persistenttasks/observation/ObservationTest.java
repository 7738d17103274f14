package io.github.persistenttasks.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.observation.Attempt.Outcome;
import io.github.persistenttasks.plan.Initializer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservationTest {

    @Test
    void theLongestTimeToTheExitCounts() {
        Observation whole = Observation.of(List.of(judged(true, 20L), judged(true, 500L), judged(true, 3L)));
        assertThat(whole.byItself()).isTrue();
        assertThat(whole.exitMillis()).isEqualTo(500);
    }

    @Test
    void oneJvmThatDoesNotEndByItselfIsEnough() {
        Observation whole = Observation.of(List.of(judged(true, 20L), judged(false, null), judged(true, 30L)));
        assertThat(whole.byItself()).isFalse();
        assertThat(whole.exitMillis()).isNull();
    }

    @Test
    void whatGaveNoVerdictTellsNothingOfTheExitsTime() {
        Observation whole = Observation.of(List.of(judged(true, 20L), unjudged()));
        assertThat(whole.byItself()).isFalse();
        assertThat(whole.exitMillis()).isEqualTo(20);
        assertThat(whole.judged()).isTrue();
        assertThat(Observation.of(List.of(unjudged())).judged()).isFalse();
        assertThat(Observation.of(List.of(unjudged())).exitMillis()).isNull();
    }

    @Test
    void attemptsStandInTheOrderOfTheParts() {
        Observation whole = Observation.of(List.of(judged(true, 1L), judged(true, 2L)));
        assertThat(whole.attempts()).extracting(Attempt::micros).containsExactly(1000L, 2000L);
        assertThat(whole.forks()).isEqualTo(2);
        assertThat(whole.jvm().version()).isEqualTo("17");
    }

    private static Observation judged(boolean byItself, Long millis) {
        return observation(byItself, millis, true);
    }

    private static Observation unjudged() {
        return observation(false, null, false);
    }

    private static Observation observation(boolean byItself, Long millis, boolean judged) {
        Attempt attempt = new Attempt(
                Initializer.type("g:a:1", "T" + millis),
                Outcome.LOADED,
                1,
                0,
                millis == null ? -1 : millis * 1000,
                null,
                false,
                List.of(),
                List.of());
        return new Observation(
                new Observation.Jvm("17", "v", "h"),
                byItself,
                millis,
                List.of(attempt),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                judged,
                true,
                7,
                1);
    }
}
