package io.github.persistenttasks.verdict;

import io.github.persistenttasks.observation.Observation;
import io.github.persistenttasks.verdict.CheckReport.Finding;
import io.github.persistenttasks.verdict.CheckReport.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Spares a suspect the whole of tmax where a brief look at it alone shows nothing else than a sweep did, which had waited for so long.
 *
 * <p>It is the same where each finding is the same and each task is of the same kind, was created on the same lines and stands on the same
 * lines of its code, after a moment as after tmax. In any other case the suspect is tried again, with all the time that it has.
 */
final class Confirmation {

    /** What the JDK adds to the names of classes that it generates: no two JVMs add the same. */
    private static final Pattern GENERATED =
            Pattern.compile("(?<=\\$\\$Lambda)[$/\\w]+|/0x\\p{XDigit}+|(?<=\\$Proxy|Accessor)\\d+");

    private Confirmation() {}

    /**
     * Returns what a brief look says of a subject, or nothing where it decides nothing.
     *
     * @param brief what was seen of the subject alone, after a moment
     * @param sweep the last sweep that the subject took part in
     * @param closure ids of the subject and of all that it brings along
     */
    static Optional<Reading> of(Reading brief, Reading sweep, Set<String> closure) {
        if (!isWhole(brief.observation()) || !canConfirm(sweep)) {
            return Optional.empty();
        }
        Reading shared = sweep.within(closure);
        boolean same = !shared.accusations().isEmpty() && texts(brief).equals(texts(shared));
        if (same && exited(brief) == exited(sweep)) {
            return Optional.of(new Reading(
                    brief.trial(), brief.observation(), shared.tasks(), shared.findings(), shared.declarers()));
        }
        return Optional.empty();
    }

    private static boolean exited(Reading reading) {
        return reading.observation().execution().exit().isPresent();
    }

    /** Returns whether a brief look can show the same as this sweep. */
    static boolean canConfirm(Reading sweep) {
        return isWhole(sweep.observation());
    }

    /** Whether it shows all that there is to see, at one moment. */
    private static boolean isWhole(Observation observation) {
        return observation != null
                && observation.execution().judged()
                && observation.execution().complete()
                && observation.deaths().isEmpty();
    }

    /** Returns what tells the accusations of one reading from those of another one, sorted. */
    private static List<String> texts(Reading reading) {
        Map<Long, Task> tasks = new HashMap<>();
        reading.tasks().forEach(task -> tasks.put(task.id(), task));
        List<String> texts = new ArrayList<>();
        for (Finding finding : reading.accusations()) {
            Task task = finding.task() == null ? null : tasks.get(finding.task());
            texts.add(finding.task() == null ? Identity.of(finding, null) + finding.message() : text(finding, task));
        }
        texts.sort(null);
        return texts;
    }

    private static String text(Finding finding, Task task) {
        String stacks = task.startedAt() + " " + task.stack();
        return String.join(
                " ",
                Identity.of(finding, task),
                task.kind().name(),
                String.valueOf(task.daemon()),
                task.requestedBy().toString(),
                GENERATED.matcher(stacks).replaceAll(""));
    }
}
