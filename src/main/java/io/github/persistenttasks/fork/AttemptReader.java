package io.github.persistenttasks.fork;

import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.plan.Initializer;
import io.github.persistenttasks.protocol.StepBegan;
import io.github.persistenttasks.protocol.StepEnded;
import io.github.persistenttasks.protocol.TestsCounted;
import io.github.persistenttasks.protocol.ThreadsHeld;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads how the initializers of a fork ended. */
final class AttemptReader {

    private final Transcript transcript;
    private final StackReader stacks;

    AttemptReader(Transcript transcript, StackReader stacks) {
        this.transcript = transcript;
        this.stacks = stacks;
    }

    /** Returns the outcomes of the initializers that returned. */
    List<Attempt> attempts() {
        Map<Integer, Long> starts = new HashMap<>();
        transcript.all(StepBegan.class).forEach(begin -> starts.put(begin.step, begin.atMillis));
        Map<Integer, List<String>> held = new HashMap<>();
        transcript.all(ThreadsHeld.class).forEach(handle -> held.put(handle.step, handle.threads));
        Map<Integer, TestsCounted> tests = new HashMap<>();
        transcript.all(TestsCounted.class).forEach(counts -> tests.put(counts.step, counts));
        List<Attempt> attempts = new ArrayList<>();
        for (StepEnded end : transcript.all(StepEnded.class)) {
            long start = starts.getOrDefault(end.step, 0L);
            List<String> threads = held.getOrDefault(end.step, List.of());
            transcript
                    .initializer(OptionalInt.of(end.step))
                    .ifPresent(initializer -> attempts.add(
                            attempt(initializer, start, threads, end, Optional.ofNullable(tests.get(end.step)))));
        }
        exitedProgram(starts).ifPresent(attempts::add);
        return attempts;
    }

    /** Returns the outcome of a program that ended the JVM before its {@code main} returned. */
    private Optional<Attempt> exitedProgram(Map<Integer, Long> starts) {
        boolean exited = transcript.snapshot().filter(taken -> taken.exited).isPresent();
        return transcript
                .running()
                .filter(program -> exited && program.kind() == Initializer.Kind.MAIN)
                .map(program -> new Attempt(
                        program,
                        Attempt.Outcome.EXITED,
                        Optional.of(new Attempt.Run(
                                transcript.number(),
                                Optional.of(Duration.ofMillis(starts.getOrDefault(0, 0L))),
                                Optional.empty())),
                        Optional.empty(),
                        List.of()));
    }

    private Attempt attempt(
            Initializer initializer, long start, List<String> held, StepEnded end, Optional<TestsCounted> tests) {
        return new Attempt(
                initializer,
                end.thrown.isPresent() ? Attempt.Outcome.FAILED : Attempt.Outcome.LOADED,
                Optional.of(new Attempt.Run(
                        transcript.number(),
                        Optional.of(Duration.ofMillis(start)),
                        Optional.of(Duration.of(end.micros, ChronoUnit.MICROS)))),
                end.thrown.map(
                        thrown -> new Attempt.Failure(thrown.error, end.missingClass, stacks.stack(thrown.stack))),
                held,
                tests.map(counts -> new Attempt.TestCounts(counts.run, counts.failed, counts.skipped)));
    }
}
