package io.github.persistenttasks.verdict;

import io.github.persistenttasks.config.ArtifactPattern;
import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.config.Ignore;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.InitializerRef;
import io.github.persistenttasks.result.Pending;
import io.github.persistenttasks.result.Ruling;
import io.github.persistenttasks.result.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codehaus.plexus.util.SelectorUtils;

/** Decides by the user's rules which findings fail the build, and notes unused rules. */
public final class FailureJudge {

    private static final String PARAMETER = "persistent-tasks.ignores";

    private final FailureRules rules;
    private final List<Optional<ArtifactPattern>> patterns = new ArrayList<>();
    private final Set<Integer> used = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final List<String> notes = new ArrayList<>();
    private boolean violated;

    /**
     * Creates a judge.
     *
     * @throws ConfigurationException if the artifact pattern of an ignore rule is invalid
     */
    public FailureJudge(FailureRules rules) throws ConfigurationException {
        this.rules = rules;
        for (Ignore ignore : rules.ignores()) {
            patterns.add(
                    ignore.artifact().isPresent()
                            ? Optional.of(ArtifactPattern.of(
                                    PARAMETER, ignore.artifact().get()))
                            : Optional.empty());
        }
    }

    /** Returns the findings with their rulings. */
    public List<Finding> judge(List<Finding> findings, List<Task> tasks) {
        Map<Long, Task> byId = new HashMap<>();
        tasks.forEach(task -> byId.put(task.id(), task));
        List<Finding> judged = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Task> task = finding.task().isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(byId.get(finding.task().getAsLong()));
            judged.add(finding.ruled(ruling(finding, task)));
        }
        return judged;
    }

    private Ruling ruling(Finding finding, Optional<Task> task) {
        Optional<String> reason = reason(finding, task);
        seen.add(finding.identity());
        boolean baselined = rules.baseline()
                .filter(known -> known.known().contains(finding.identity()))
                .isPresent();
        boolean counts = rules.name(finding, task) || isFailedExercise(finding);
        boolean violation = counts && reason.isEmpty() && !baselined;
        violated |= violation;
        return new Ruling(counts, violation, baselined, reason.orElse(null));
    }

    /**
     * Returns whether the finding is an exercise or a program that threw. It has not done its work, so it is a violation unless {@code failOn} is
     * {@code none}.
     */
    private boolean isFailedExercise(Finding finding) {
        InitializerRef initializer = finding.initializer();
        return finding.kind() == FindingKind.ERROR
                && initializer != null
                && initializer.isOwnCode()
                && !rules.failOn().isEmpty();
    }

    private Optional<String> reason(Finding finding, Optional<Task> task) {
        Optional<String> reason = Optional.empty();
        for (int i = 0; i < rules.ignores().size(); i++) {
            Ignore ignore = rules.ignores().get(i);
            if (matches(ignore, patterns.get(i), finding, task)) {
                used.add(i);
                if (reason.isEmpty() && !ignore.isExpired(rules.today())) {
                    reason = Optional.of(ignore.reason());
                }
            }
        }
        return reason;
    }

    private static boolean matches(
            Ignore ignore, Optional<ArtifactPattern> pattern, Finding finding, Optional<Task> task) {
        String artifact = finding.artifact();
        if (pattern.isPresent() && (artifact == null || !pattern.get().matches(artifact))) {
            return false;
        }
        if (ignore.stopsOn().isPresent()
                && !ignore.stopsOn().equals(task.map(one -> one.stopTrial().stopsOn()))) {
            return false;
        }
        return ignore.task().isEmpty()
                || names(finding, task)
                        .anyMatch(name -> SelectorUtils.match(ignore.task().get(), name, true));
    }

    /**
     * Returns the names that a rule's task pattern may match: the thread, its class, the classes of its pending tasks, the initializer's
     * class.
     */
    private static Stream<String> names(Finding finding, Optional<Task> task) {
        return Stream.concat(
                task.stream().flatMap(FailureJudge::names),
                Stream.ofNullable(finding.initializer()).map(InitializerRef::name));
    }

    private static Stream<String> names(Task task) {
        return Stream.of(
                        Stream.of(task.name()),
                        Stream.ofNullable(task.identity().threadClass()),
                        task.workload().pending().stream().map(Pending::task),
                        task.startedAt().stream().limit(1).map(FailureJudge::typeOf))
                .flatMap(names -> names);
    }

    private static String typeOf(String frame) {
        String method = frame.indexOf('(') < 0 ? frame : frame.substring(0, frame.indexOf('('));
        return method.lastIndexOf('.') < 0 ? method : method.substring(0, method.lastIndexOf('.'));
    }

    /** Returns the descriptions of the ignore rules that matched nothing. Must be called after all findings have been judged. */
    public List<String> unmatched() {
        return IntStream.range(0, rules.ignores().size())
                .filter(number -> !used.contains(number))
                .mapToObj(number -> rules.ignores().get(number))
                .filter(ignore -> !ignore.isExpired(rules.today()))
                .map(Ignore::described)
                .toList();
    }

    /** Returns notes on expired and unused rules. Must be called after all findings have been judged. */
    public List<String> notes() {
        for (int i = 0; i < rules.ignores().size(); i++) {
            Ignore ignore = rules.ignores().get(i);
            if (ignore.isExpired(rules.today())) {
                notes.add("The ignore rule for " + ignore.described() + " expired on "
                        + ignore.until().orElseThrow() + " and no longer ignores anything.");
            } else if (!used.contains(i) && !rules.shared()) {
                notes.add("The ignore rule for " + ignore.described() + " matched nothing; remove it.");
            }
        }
        rules.baseline().ifPresent(baseline -> {
            Set<String> gone = new TreeSet<>(baseline.own());
            gone.removeAll(seen);
            gone.forEach(identity -> notes.add("The baseline contains a finding that is gone; update it: " + identity));
            baseline.missing()
                    .filter(file -> violated)
                    .ifPresent(file -> notes.add(
                            "persistent-tasks.baseline: the file '%s' does not exist; create it with -Dpersistent-tasks.updateBaseline."
                                    .formatted(file)));
        });
        return notes;
    }
}
