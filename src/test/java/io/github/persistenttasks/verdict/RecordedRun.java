package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.Death;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.Uncaught;
import io.github.persistenttasks.plan.Initializer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds an observation of a plan without running a fork. */
final class RecordedRun {

    /** A tmax of two seconds, and a build that nothing fails. */
    static final Criteria CRITERIA = new Criteria(
            Duration.ofSeconds(2),
            new FailureRules(Set.of(), List.of(), Optional.empty(), false, LocalDate.EPOCH),
            LibraryAdvice.known());

    private final List<LiveThread> threads;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Death> deaths = new ArrayList<>();
    private final List<Uncaught> uncaught = new ArrayList<>();
    private Optional<Duration> exit = Optional.empty();
    private boolean complete = true;

    private RecordedRun(List<LiveThread> threads) {
        this.threads = threads;
    }

    static RecordedRun of(List<LiveThread> threads) {
        return new RecordedRun(threads);
    }

    static RecordedRun of(RecordedThread... threads) {
        return of(List.of(threads).stream().map(RecordedThread::seen).toList());
    }

    /** Sets the time from <em>loaded</em> to the shutdown that the JVM began by itself. */
    RecordedRun exitingAfter(long millis) {
        exit = Optional.of(Duration.ofMillis(millis));
        return this;
    }

    RecordedRun with(Initializer initializer, Attempt.Outcome outcome, String error, boolean missing) {
        attempts.add(new Attempt(
                initializer,
                outcome,
                Optional.of(new Attempt.Run(1, Optional.of(Duration.ZERO), Optional.of(Duration.ofMillis(1)))),
                Optional.ofNullable(error).map(text -> new Attempt.Failure(text, missing, List.of())),
                List.of()));
        return this;
    }

    RecordedRun dyingOf(Initializer initializer, Death.Kind kind, String message) {
        deaths.add(new Death(1, Optional.ofNullable(initializer), kind, message, List.of()));
        return this;
    }

    RecordedRun withUncaught(String thread, Initializer initializer) {
        uncaught.add(new Uncaught(
                1,
                thread,
                Optional.of(initializer),
                "java.lang.IllegalStateException",
                List.of(),
                List.of(),
                Map.of()));
        return this;
    }

    RecordedRun incomplete() {
        complete = false;
        return this;
    }

    Observation observation() {
        return new Observation(
                Optional.of(new Observation.Jvm("17.0.1", "Acme", "/jdk")),
                new Observation.Execution(1, true, complete, Duration.ofMillis(100), exit.isPresent(), exit),
                attempts,
                threads,
                List.of(),
                List.of(),
                uncaught,
                deaths);
    }
}
