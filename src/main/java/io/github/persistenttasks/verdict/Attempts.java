package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.Attempt;
import io.github.persistenttasks.observation.ForkLog;
import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.result.ExerciseResult;
import io.github.persistenttasks.result.Failure;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.InitializerRef;
import io.github.persistenttasks.result.Jvm;
import io.github.persistenttasks.result.Outcome;
import io.github.persistenttasks.result.Run;
import io.github.persistenttasks.result.TestResult;
import io.github.persistenttasks.result.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates the outcomes of initializers and exercises. */
final class Attempts {

    private Attempts() {}

    static List<io.github.persistenttasks.result.Attempt> of(Observation observation, List<Finding> findings) {
        return observation.attempts().stream()
                .map(seen -> {
                    InitializerRef initializer = InitializerRefs.of(seen.initializer());
                    return new io.github.persistenttasks.result.Attempt(
                            seen.initializer().artifact(),
                            initializer,
                            Outcome.valueOf(seen.outcome().name()),
                            run(seen.run()),
                            failure(seen.failure()),
                            initializer.isExercise()
                                    ? new ExerciseResult(verdict(initializer, findings), seen.heldThreads())
                                    : null,
                            tests(seen));
                })
                .toList();
    }

    private static @Nullable TestResult tests(Attempt seen) {
        return seen.tests()
                .map(counts -> new TestResult(counts.run(), counts.failed(), counts.skipped(), seen.heldThreads()))
                .orElse(null);
    }

    private static Run run(Optional<Attempt.Run> seen) {
        return new Run(
                Times.millis(seen.flatMap(Attempt.Run::start)),
                Times.millis(seen.flatMap(Attempt.Run::took)),
                seen.map(run -> ForkLog.name(run.fork())).orElse(null));
    }

    private static Failure failure(Optional<Attempt.Failure> seen) {
        return new Failure(
                seen.map(Attempt.Failure::error).orElse(null),
                seen.filter(Attempt.Failure::missing).isPresent(),
                Stacks.strings(seen.map(Attempt.Failure::stack).orElse(List.of())),
                seen.map(Attempt.Failure::output).orElse(List.of()));
    }

    /** Returns the forked JVM as it reported itself. */
    static Jvm jvm(Observation observation) {
        return observation
                .jvm()
                .map(jvm -> new Jvm(jvm.version(), jvm.vendor(), jvm.home()))
                .orElse(Jvm.UNKNOWN);
    }

    /** Returns the verdict of an exercise: the worst verdict of its findings, for any culprit. */
    private static Verdict verdict(InitializerRef exercise, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> exercise.equals(finding.initializer()))
                .map(finding -> finding.kind().verdict())
                .reduce(Verdict.CLEAN, Verdict::and);
    }
}
