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
 * What a trial showed.
 *
 * @param observation what was seen, empty if the trial could not be carried out
 * @param declarers by an initializer, the artifacts that declare it
 */
record TrialResult(
        Trial trial,
        Optional<Observation> observation,
        List<Task> tasks,
        List<Finding> findings,
        Map<InitializerRef, Set<String>> declarers) {

    /** Whether a JVM's own exit showed that nothing of the trial leaves a task, but for what had ended a JVM before and was left out. */
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

    /** Returns the findings that make something else of it than clean, and that came from running something. */
    List<Finding> accusations() {
        return findings.stream()
                .filter(finding -> finding.kind().verdict() != Verdict.CLEAN)
                .filter(finding -> finding.kind() != FindingKind.UNPROBED || finding.initializer() != null)
                .toList();
    }

    /** Returns the artifacts that are accused, by what they started or by what they declare. */
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

    /** Returns the ids of the artifacts that started what is left, in the order in which they did. */
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

    /** Returns milliseconds from the start of the JVM to its verdict. */
    long millis(long tmaxMillis) {
        return observation
                .map(Observation::execution)
                .filter(Observation.Execution::judged)
                .map(execution -> execution.loaded().toMillis()
                        + execution.exit().map(Duration::toMillis).orElse(tmaxMillis))
                .orElse(0L);
    }

    /** Returns the part of it that is about what came with these artifacts. */
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

    /** Attributes it to the artifacts that declare the initializer or, if these are unknown, to the culprit. */
    private boolean isWithin(Set<String> ids, @Nullable InitializerRef source, @Nullable String artifact) {
        Set<String> declaring = declarers(source);
        return declaring.isEmpty()
                ? artifact != null && ids.contains(artifact)
                : declaring.stream().anyMatch(ids::contains);
    }
}
