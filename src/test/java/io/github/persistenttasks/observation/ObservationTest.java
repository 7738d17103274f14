package io.github.persistenttasks.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.persistenttasks.observation.Attempt.Outcome;
import io.github.persistenttasks.plan.Initializer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObservationTest {

    @Test
    void theLongestTimeToTheExitCounts() {
        Observation whole = Observation.of(List.of(judged(20), judged(500), judged(3)));
        assertThat(whole.execution().byItself()).isTrue();
        assertThat(whole.execution().exit()).contains(Duration.ofMillis(500));
    }

    @Test
    void oneJvmThatDoesNotEndByItselfDecides() {
        Observation whole = Observation.of(List.of(judged(20), stubborn(), judged(30)));
        assertThat(whole.execution().byItself()).isFalse();
        assertThat(whole.execution().exit()).isEmpty();
    }

    @Test
    void runsWithoutAVerdictDoNotCountForTheExitTime() {
        Observation whole = Observation.of(List.of(judged(20), unjudged()));
        assertThat(whole.execution().byItself()).isFalse();
        assertThat(whole.execution().exit()).contains(Duration.ofMillis(20));
        assertThat(whole.execution().judged()).isTrue();
        Observation none = Observation.of(List.of(unjudged()));
        assertThat(none.execution().judged()).isFalse();
        assertThat(none.execution().exit()).isEmpty();
    }

    @Test
    void attemptsHaveTheOrderOfTheParts() {
        Observation whole = Observation.of(List.of(judged(1), judged(2)));
        assertThat(whole.attempts())
                .extracting(attempt -> attempt.initializer().name())
                .containsExactly("T1", "T2");
        assertThat(whole.execution().forks()).isEqualTo(2);
        assertThat(whole.jvm()).map(Observation.Jvm::version).contains("17");
    }

    private static Observation judged(long millis) {
        return observation("T" + millis, true, Optional.of(Duration.ofMillis(millis)));
    }

    private static Observation stubborn() {
        return observation("Stubborn", true, Optional.empty());
    }

    private static Observation unjudged() {
        return observation("Unjudged", false, Optional.empty());
    }

    private static Observation observation(String type, boolean judged, Optional<Duration> exit) {
        Attempt attempt = new Attempt(
                Initializer.type("g:a:1", type), Outcome.LOADED, Optional.empty(), Optional.empty(), List.of());
        return new Observation(
                Optional.of(new Observation.Jvm("17", "v", "h")),
                new Observation.Execution(1, judged, true, Duration.ofMillis(7), exit.isPresent(), exit),
                List.of(attempt),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
