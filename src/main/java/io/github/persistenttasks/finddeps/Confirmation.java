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
 * Whether a sweep, which has waited for tmax, stands for the verdict on a suspect that was tried alone for a moment only.
 *
 * <p>It does where the JVM of the suspect alone was quiescent for longer than tmax, so that no task in it can have ended by then, and where it
 * showed the same tasks as the sweep at tmax: of the same kind and state, created on the same lines, and standing on the same lines. In any
 * other case, as where a thread sleeps, the suspect is tried again for the whole of tmax.
 */
final class Confirmation {

    /** What the JDK adds to the names of classes that it generates: no two JVMs add the same. */
    private static final Pattern GENERATED =
            Pattern.compile("(?<=\\$\\$Lambda)[$/\\w]+|/0x\\p{XDigit}+|(?<=\\$Proxy|Accessor)\\d+");

    private Confirmation() {}

    /**
     * Returns whether the sweep stands for the verdict.
     *
     * @param brief what the suspect showed alone after a moment
     * @param shared the part of the sweep that is about the suspect
     */
    static boolean holds(TrialResult brief, TrialResult shared, Duration tmax) {
        return canHold(shared)
                && whole(brief).filter(seen -> Quiescence.lasts(seen, tmax)).isPresent()
                && brief.accusations().stream().allMatch(Confirmation::isOfThread)
                && texts(brief).equals(texts(shared));
    }

    /**
     * Returns whether the sweep may stand for the verdict, before the suspect was tried: not if its JVM has exited before tmax, or if a thread
     * did not even wait at tmax.
     *
     * @param shared the part of the sweep that is about the suspect
     */
    static boolean canHold(TrialResult shared) {
        return whole(shared).filter(seen -> seen.execution().exit().isEmpty()).isPresent()
                && shared.tasks().stream().allMatch(Confirmation::mayBeQuiescent);
    }

    private static boolean mayBeQuiescent(Task task) {
        return task.snapshot().state() == Thread.State.WAITING
                || !task.workload().pending().isEmpty()
                || task.assessment().endsInSeconds().isPresent();
    }

    /** Returns what was seen, if it shows all that there is to see at one moment. */
    private static Optional<Observation> whole(TrialResult reading) {
        return reading.observation()
                .filter(seen -> seen.execution().judged()
                        && seen.execution().complete()
                        && seen.deaths().isEmpty());
    }

    private static boolean isOfThread(Finding finding) {
        return finding.task().isPresent()
                && (finding.kind() == FindingKind.THREAD || finding.kind() == FindingKind.TIMER);
    }

    /** Returns a text for each task, the same for the same task in another JVM; sorted. */
    private static List<String> texts(TrialResult reading) {
        Map<Long, Task> tasks = new HashMap<>();
        reading.tasks().forEach(task -> tasks.put(task.id(), task));
        List<String> texts = new ArrayList<>();
        for (Finding finding : reading.findings()) {
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
