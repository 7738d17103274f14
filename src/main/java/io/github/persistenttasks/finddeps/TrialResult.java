package io.github.persistenttasks.finddeps;

import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.InitializerRef;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.Verdict;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The result of a trial.
 *
 * @param observation the observation; empty if the trial failed
 * @param declarers the artifacts that declare an initializer, by initializer
 */
record TrialResult(
        Trial trial,
        Optional<Observation> observation,
        List<Task> tasks,
        List<Finding> findings,
        Map<InitializerRef, Set<String>> declarers) {

    /**
     * Returns whether the JVM's exit proves that no initializer leaves a task, except for those that ended a JVM before and were removed.
     */
    boolean isClear() {
        return observation
                        .map(Observation::execution)
                        .filter(execution -> execution.judged()
                                && execution.complete()
                                && execution.exit().isPresent())
                        .isPresent()
                && findings.stream().noneMatch(finding -> finding.kind().isLeft());
    }

    Verdict verdict() {
        return findings.stream().map(finding -> finding.kind().verdict()).reduce(Verdict.CLEAN, Verdict::and);
    }

    /** Returns the findings that prevent a clean verdict and result from running an initializer. */
    List<Finding> accusations() {
        return findings.stream()
                .filter(finding -> finding.kind().verdict() != Verdict.CLEAN)
                .filter(finding -> finding.kind() != FindingKind.UNPROBED || finding.initializer() != null)
                .toList();
    }

    /** Returns the accused artifacts: culprits, and those that declare an initializer with a finding. */
    Set<String> accused() {
        Set<String> accused = new LinkedHashSet<>();
        for (Finding finding : accusations()) {
            if (finding.artifact() != null) {
                accused.add(finding.artifact());
            }
            accused.addAll(declarers(finding.initializer()));
        }
        return accused;
    }

    /** Returns the ids of the artifacts that started the tasks, in the order of the tasks. */
    List<String> culprits() {
        return findings.stream()
                .filter(finding -> finding.kind().isLeft())
                .map(Finding::artifact)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    Set<String> declarers(@Nullable InitializerRef source) {
        return source == null ? Set.of() : declarers.getOrDefault(source, Set.of());
    }

    /** Returns the milliseconds from the start of the JVM to its verdict. */
    long millis(long tmaxMillis) {
        return observation
                .map(Observation::execution)
                .filter(Observation.Execution::judged)
                .map(execution -> execution.loaded().toMillis()
                        + execution.exit().map(Duration::toMillis).orElse(tmaxMillis))
                .orElse(0L);
    }

    /** Returns the part of the result that concerns these artifacts. */
    TrialResult within(Set<String> ids) {
        List<Task> ownTasks = tasks.stream()
                .filter(task -> isWithin(ids, task.initializer(), task.artifact()))
                .toList();
        Set<Long> numbers = ownTasks.stream().map(Task::id).collect(Collectors.toCollection(HashSet::new));
        List<Finding> ownFindings = findings.stream()
                .filter(finding -> finding.task().isEmpty()
                        ? isWithin(ids, finding.initializer(), finding.artifact())
                        : numbers.contains(finding.task().getAsLong()))
                .toList();
        return new TrialResult(trial, observation, ownTasks, ownFindings, declarers);
    }

    /**
     * Returns whether a task or finding concerns these artifacts. It is attributed to the artifacts that declare the initializer or, if
     * these are unknown, to the culprit.
     */
    private boolean isWithin(Set<String> ids, @Nullable InitializerRef source, @Nullable String artifact) {
        Set<String> declaring = declarers(source);
        return declaring.isEmpty()
                ? artifact != null && ids.contains(artifact)
                : declaring.stream().anyMatch(ids::contains);
    }
}
