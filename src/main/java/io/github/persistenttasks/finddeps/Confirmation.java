package io.github.persistenttasks.finddeps;

import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.verdict.Quiescence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides whether a sweep, which waited until tmax, confirms the verdict of a brief isolated trial of a suspect.
 *
 * <p>It does if the suspect's own JVM was quiescent for longer than tmax, so that no task in it can end before tmax, and if it had the same
 * tasks as the sweep at tmax: with the same kind and state, created at the same lines, and now at the same lines. In any other case, for
 * example if a thread sleeps, the suspect has another trial that waits until tmax.
 */
final class Confirmation {

    /** The suffixes that the JDK adds to the names of generated classes, which differ between JVMs. */
    private static final Pattern GENERATED =
            Pattern.compile("(?<=\\$\\$Lambda)[$/\\w]+|/0x\\p{XDigit}+|(?<=\\$Proxy|Accessor)\\d+");

    private Confirmation() {}

    /**
     * Returns whether the sweep confirms the verdict.
     *
     * @param brief the result of the suspect's brief trial
     * @param shared the part of the sweep's result that concerns the suspect
     */
    static boolean holds(TrialResult brief, TrialResult shared, Duration tmax) {
        return canHold(shared)
                && complete(brief).filter(seen -> Quiescence.lasts(seen, tmax)).isPresent()
                && brief.accusations().stream().allMatch(Confirmation::isOfThread)
                && texts(brief).equals(texts(shared));
    }

    /**
     * Returns whether the sweep may confirm the verdict, before the suspect is tried. It cannot if its JVM exited before tmax, or if a
     * thread was not waiting at tmax.
     *
     * @param shared the part of the sweep's result that concerns the suspect
     */
    static boolean canHold(TrialResult shared) {
        return complete(shared)
                        .filter(seen -> seen.execution().exit().isEmpty())
                        .isPresent()
                && shared.tasks().stream().allMatch(Confirmation::mayBeQuiescent);
    }

    private static boolean mayBeQuiescent(Task task) {
        return task.snapshot().state() == Thread.State.WAITING
                || !task.workload().pending().isEmpty()
                || task.assessment().endsInSeconds().isPresent();
    }

    /** Returns the observation, if it shows all tasks at a single moment. */
    private static Optional<Observation> complete(TrialResult result) {
        return result.observation()
                .filter(seen -> seen.execution().judged()
                        && seen.execution().complete()
                        && seen.deaths().isEmpty());
    }

    private static boolean isOfThread(Finding finding) {
        return finding.task().isPresent()
                && (finding.kind() == FindingKind.THREAD || finding.kind() == FindingKind.TIMER);
    }

    /** Returns a sorted list with a text for each task, which is equal for the same task in another JVM. */
    private static List<String> texts(TrialResult result) {
        Map<Long, Task> tasks = new HashMap<>();
        result.tasks().forEach(task -> tasks.put(task.id(), task));
        List<String> texts = new ArrayList<>();
        for (Finding finding : result.findings()) {
            finding.task().stream()
                    .mapToObj(tasks::get)
                    .filter(Objects::nonNull)
                    .forEach(task -> texts.add(text(finding, task)));
        }
        texts.sort(null);
        return texts;
    }

    private static String text(Finding finding, Task task) {
        String stacks = task.startedAt() + " " + task.snapshot().stack();
        return String.join(
                " ",
                finding.identity(),
                task.kind().name(),
                String.valueOf(task.daemon()),
                String.valueOf(task.snapshot().state()),
                task.assessment().endsInSeconds().isEmpty() ? "stays" : "ends",
                task.attribution().requestedBy().toString(),
                GENERATED.matcher(stacks).replaceAll(""));
    }
}
