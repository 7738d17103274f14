package io.github.persistenttasks.verdict;

import io.github.persistenttasks.config.ArtifactPattern;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Ignore;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Ruling;
import io.github.persistenttasks.result.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.codehaus.plexus.util.SelectorUtils;

/** Decides which findings fail the build, by the rules, and says which rules had no use. */
public final class FailureJudge {

    private static final String PARAMETER = "persistent-tasks.ignores";

    private final FailureRules rules;
    private final List<ArtifactPattern> patterns = new ArrayList<>();
    private final Set<Integer> used = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final List<String> notes = new ArrayList<>();

    /** @throws ConfigurationException when a rule's artifact is no pattern */
    public FailureJudge(FailureRules rules) throws ConfigurationException {
        this.rules = rules;
        for (Ignore ignore : rules.ignores()) {
            patterns.add(ignore.artifact() == null ? null : ArtifactPattern.of(PARAMETER, ignore.artifact()));
        }
    }

    /** Returns the findings with what the rules say of each. */
    public List<Finding> judge(List<Finding> findings, List<Task> tasks) {
        Map<Long, Task> byId = new HashMap<>();
        tasks.forEach(task -> byId.put(task.id(), task));
        List<Finding> judged = new ArrayList<>();
        for (Finding finding : findings) {
            Task task =
                    finding.task().isEmpty() ? null : byId.get(finding.task().getAsLong());
            judged.add(finding.ruled(ruling(finding, task)));
        }
        return judged;
    }

    private Ruling ruling(Finding finding, Task task) {
        String reason = reason(finding, task);
        seen.add(finding.identity());
        boolean baselined = rules.baseline() != null && rules.baseline().contains(finding.identity());
        boolean counts = rules.failOn().contains(finding.kind()) || isFailedExercise(finding);
        return new Ruling(counts && reason == null && !baselined, baselined, reason);
    }

    /** An exercise that throws has not exercised anything, so it counts unless nothing does. */
    private boolean isFailedExercise(Finding finding) {
        return finding.kind() == FindingKind.ERROR
                && finding.initializer() != null
                && finding.initializer().isExercise()
                && !rules.failOn().isEmpty();
    }

    private String reason(Finding finding, Task task) {
        String reason = null;
        for (int i = 0; i < rules.ignores().size(); i++) {
            Ignore ignore = rules.ignores().get(i);
            if (matches(ignore, patterns.get(i), finding, task)) {
                used.add(i);
                if (reason == null && !ignore.isExpired(rules.today())) {
                    reason = ignore.reason();
                }
            }
        }
        return reason;
    }

    private static boolean matches(Ignore ignore, ArtifactPattern pattern, Finding finding, Task task) {
        if (pattern != null && (finding.artifact() == null || !pattern.matches(finding.artifact()))) {
            return false;
        }
        return ignore.task() == null
                || names(finding, task).stream().anyMatch(name -> matchesName(ignore.task(), name));
    }

    private static boolean matchesName(String pattern, String name) {
        return SelectorUtils.match(pattern, name, true);
    }

    /** Returns all that a rule's task pattern may name: the thread, its class, its pending tasks' classes, the initializer's class. */
    private static List<String> names(Finding finding, Task task) {
        List<String> names = new ArrayList<>();
        if (task != null) {
            names.add(task.name());
            names.add(task.identity().threadClass());
            task.workload().pending().forEach(pending -> names.add(pending.task()));
            task.startedAt().stream().limit(1).forEach(frame -> names.add(typeOf(frame)));
        }
        if (finding.initializer() != null) {
            names.add(finding.initializer().name());
        }
        names.removeIf(name -> name == null);
        return names;
    }

    private static String typeOf(String frame) {
        String method = frame.indexOf('(') < 0 ? frame : frame.substring(0, frame.indexOf('('));
        return method.lastIndexOf('.') < 0 ? method : method.substring(0, method.lastIndexOf('.'));
    }

    /** Returns what the user should know of the rules, after all findings were judged. */
    public List<String> notes() {
        for (int i = 0; i < rules.ignores().size(); i++) {
            Ignore ignore = rules.ignores().get(i);
            if (ignore.isExpired(rules.today())) {
                notes.add("The ignore rule for " + ignore.described() + " expired on " + ignore.until()
                        + " and no longer ignores anything.");
            } else if (!used.contains(i)) {
                notes.add("The ignore rule for " + ignore.described() + " matched nothing; remove it.");
            }
        }
        if (rules.baseline() != null) {
            Set<String> gone = new TreeSet<>(rules.baseline());
            gone.removeAll(seen);
            gone.forEach(identity -> notes.add("The baseline contains a finding that is gone; update it: " + identity));
        }
        return notes;
    }
}
