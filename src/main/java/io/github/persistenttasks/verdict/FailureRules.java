package io.github.persistenttasks.verdict;

import io.github.persistenttasks.config.Ignore;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Task;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What decides whether findings fail the build.
 *
 * @param failOn the kinds of findings that do
 * @param ignores rules by which single findings do not
 * @param baseline identities of findings that are known already and do not, empty if there is no baseline
 * @param expectFailure whether the build is to fail when nothing is found
 * @param today the day on which rules are valid or expired
 */
public record FailureRules(
        Set<FindingKind> failOn,
        List<Ignore> ignores,
        Optional<Set<String>> baseline,
        boolean expectFailure,
        LocalDate today) {

    public FailureRules {
        failOn = Set.copyOf(failOn);
        ignores = List.copyOf(ignores);
        baseline = baseline.map(Set::copyOf);
    }

    /**
     * Returns whether {@code failOn} names the finding. {@code thread} names each task that keeps the JVM alive, a timer included.
     *
     * @param task what the finding is about, empty if it is not about a task
     */
    boolean name(Finding finding, Optional<Task> task) {
        return failOn.contains(finding.kind())
                || failOn.contains(FindingKind.THREAD) && task.filter(Task::keepsJvmAlive).isPresent();
    }
}
