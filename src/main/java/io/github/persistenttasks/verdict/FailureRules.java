package io.github.persistenttasks.verdict;

import io.github.persistenttasks.config.FindingOptions;
import io.github.persistenttasks.config.Ignore;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Task;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules that decide whether findings fail the build.
 *
 * @param failOn the kinds of findings that fail the build
 * @param ignores rules for findings to ignore
 * @param baseline the known findings, which do not fail the build; empty if there is no baseline
 * @param expectFailure whether the build fails if there is no finding
 * @param shared whether other modules of the build may have the same ignore rules, so that an unmatched one is not noted here
 * @param today the date by which ignore rules expire
 */
public record FailureRules(
        Set<FindingKind> failOn,
        List<Ignore> ignores,
        Optional<Baseline> baseline,
        boolean expectFailure,
        boolean shared,
        LocalDate today) {

    /** Creates the rules of a build with one module. */
    public FailureRules(
            Set<FindingKind> failOn,
            List<Ignore> ignores,
            Optional<Baseline> baseline,
            boolean expectFailure,
            LocalDate today) {
        this(failOn, ignores, baseline, expectFailure, false, today);
    }

    public FailureRules {
        failOn = Set.copyOf(failOn);
        ignores = List.copyOf(ignores);
    }

    /** Returns the user's rules without a baseline. */
    public static FailureRules of(FindingOptions options, LocalDate today) {
        return new FailureRules(options.failOn(), options.ignores(), Optional.empty(), false, today);
    }

    /**
     * Returns whether {@code failOn} selects the finding. {@code thread} selects each task that keeps the JVM alive, including timers.
     *
     * @param task the task of the finding; empty if it has none
     */
    boolean name(Finding finding, Optional<Task> task) {
        return failOn.contains(finding.kind())
                || failOn.contains(FindingKind.THREAD)
                        && task.filter(Task::keepsJvmAlive).isPresent();
    }
}
