package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.Death;
import io.github.persistenttasks.observation.LiveThread;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.observation.Uncaught;
import io.github.persistenttasks.plan.Initializer;
import java.util.ArrayList;
import java.util.List;

/** What forks would have recorded of a plan, built by hand. */
final class RecordedRun {

    private final List<LiveThread> threads;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Death> deaths = new ArrayList<>();
    private final List<Uncaught> uncaught = new ArrayList<>();
    private Long exitMillis;
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

    /** Says when the JVM began to shut down by itself, {@code null} for never. */
    RecordedRun exitingAfter(Long millis) {
        exitMillis = millis;
        return this;
    }

    RecordedRun with(Initializer initializer, Attempt.Outcome outcome, String error, boolean missing) {
        attempts.add(new Attempt(initializer, outcome, 1, 0, 1000, error, missing, List.of(), List.of()));
        return this;
    }

    RecordedRun dyingOf(Initializer initializer, Death.Kind kind, String message) {
        deaths.add(new Death(1, initializer, kind, message, List.of()));
        return this;
    }

    RecordedRun withUncaught(String thread, Initializer initializer) {
        uncaught.add(new Uncaught(1, thread, initializer, "java.lang.IllegalStateException", List.of(), List.of()));
        return this;
    }

    RecordedRun incomplete() {
        complete = false;
        return this;
    }

    Observation observation() {
        return new Observation(
                new Observation.Jvm("17.0.1", "Acme", "/jdk"),
                exitMillis != null,
                exitMillis,
                attempts,
                threads,
                List.of(),
                List.of(),
                uncaught,
                deaths,
                true,
                complete,
                100,
                1);
    }
}
