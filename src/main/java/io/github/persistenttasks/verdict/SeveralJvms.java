package io.github.persistenttasks.verdict;

import io.github.persistenttasks.result.Outcome;
import io.github.persistenttasks.result.Verdict;
import io.github.persistenttasks.verdict.CheckReport.Artifact;
import io.github.persistenttasks.verdict.CheckReport.Attempt;
import io.github.persistenttasks.verdict.CheckReport.Finding;
import io.github.persistenttasks.verdict.CheckReport.Hook;
import io.github.persistenttasks.verdict.CheckReport.Task;
import io.github.persistenttasks.verdict.CheckReport.Uncaught;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One report of a check that was made on several JVMs: what is left on the first, and what the others add to it. A finding that several JVMs
 * show is one finding; one that not all show says where it was seen.
 */
public final class SeveralJvms {

    private final List<CheckReport> reports;
    private final List<String> names;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** The names of the JVMs that show a finding, by its identity. */
    private final Map<String, List<String>> seen = new HashMap<>();

    private SeveralJvms(List<CheckReport> reports) {
        this.reports = reports;
        this.names = names(reports);
    }

    /** Returns the report of them all; that of a single JVM stays as it is. */
    public static CheckReport merge(List<CheckReport> reports) {
        return reports.size() == 1 ? reports.get(0) : new SeveralJvms(reports).merged();
    }

    /** Two installations of a version are told apart by where they are. */
    private static List<String> names(List<CheckReport> reports) {
        Map<String, Long> versions = reports.stream()
                .collect(Collectors.groupingBy(report -> "JDK " + report.jvm().version(), Collectors.counting()));
        return reports.stream()
                .map(CheckReport::jvm)
                .map(jvm -> versions.get("JDK " + jvm.version()) == 1
                        ? "JDK " + jvm.version()
                        : "JDK " + jvm.version() + " in " + jvm.home())
                .toList();
    }

    private CheckReport merged() {
        for (int number = 0; number < reports.size(); number++) {
            count(reports.get(number), names.get(number));
        }
        Set<String> told = new HashSet<>();
        reports.forEach(report -> add(report, told));
        CheckReport first = reports.get(0);
        return new CheckReport(
                first.schemaVersion(),
                first.goal(),
                first.project(),
                first.jvm(),
                first.tmaxSeconds(),
                reports.stream().map(CheckReport::verdict).reduce(Verdict.CLEAN, Verdict::and),
                exit(),
                each(CheckReport::artifacts, Artifact::id, Artifact::and),
                tasks,
                each(CheckReport::initializers, SeveralJvms::identity, SeveralJvms::worse),
                findings,
                each(CheckReport::hooks, SeveralJvms::identity, (one, other) -> one),
                each(CheckReport::uncaught, SeveralJvms::identity, (one, other) -> one),
                (int) findings.stream().filter(Finding::violation).count(),
                first.expectFailure(),
                notes(),
                first.reproduce(),
                first.started(),
                first.classPathMillis(),
                reports.stream()
                        .map(one -> new CheckReport.OnJvm(one.jvm(), one.verdict(), one.exit(), one.violations()))
                        .toList());
    }

    /** Returns what is in any of the reports; of what is in several of them, one JVM's. */
    private <T> List<T> each(
            Function<CheckReport, List<T>> list, Function<T, Object> identity, BinaryOperator<T> choice) {
        Map<Object, T> all = new LinkedHashMap<>();
        for (CheckReport report : reports) {
            Map<Object, Integer> numbers = new HashMap<>();
            for (T one : list.apply(report)) {
                // What a JVM has twice stays there twice.
                Object key = Arrays.asList(identity.apply(one), numbers.merge(identity.apply(one), 1, Integer::sum));
                all.merge(key, one, choice);
            }
        }
        return List.copyOf(all.values());
    }

    private static Object identity(Attempt attempt) {
        return Arrays.asList(
                attempt.artifact(), attempt.service(), attempt.provider(), attempt.className(), attempt.exercise());
    }

    private static Object identity(Hook hook) {
        return Arrays.asList(hook.artifact(), hook.className(), hook.name(), hook.initializer(), hook.outcome());
    }

    private static Object identity(Uncaught uncaught) {
        return Arrays.asList(uncaught.artifact(), uncaught.thread(), uncaught.error(), uncaught.initializer());
    }

    private static Attempt worse(Attempt one, Attempt other) {
        boolean fails = one.outcome() == Outcome.LOADED && other.outcome() != Outcome.LOADED;
        boolean leaves = other.verdict() != null
                && (one.verdict() == null || one.verdict().compareTo(other.verdict()) < 0);
        return fails || leaves ? other : one;
    }

    /** A rule that matches nothing, or a finding that is gone, is so only where no JVM needs it. */
    private List<String> notes() {
        return reports.get(0).notes().stream()
                .filter(note -> reports.stream().map(CheckReport::notes).allMatch(notes -> notes.contains(note)))
                .toList();
    }

    private void count(CheckReport report, String name) {
        report.findings().stream()
                .map(finding -> identity(report, finding))
                .distinct()
                .forEach(identity -> seen.computeIfAbsent(identity, none -> new ArrayList<>())
                        .add(name));
    }

    private void add(CheckReport report, Set<String> told) {
        Set<String> own = new HashSet<>();
        for (Finding finding : report.findings()) {
            String identity = identity(report, finding);
            if (told.contains(identity)) {
                continue;
            }
            own.add(identity);
            Task task = task(report, finding);
            Long id = task == null ? null : (long) tasks.size() + 1;
            List<String> where = seen.get(identity);
            boolean everywhere = where.size() == reports.size();
            List<String> jvms = everywhere ? null : List.copyOf(where);
            if (task != null) {
                tasks.add(task.numbered(id, jvms));
            }
            findings.add(new Finding(
                    finding.finding(),
                    finding.artifact(),
                    finding.initializer(),
                    everywhere
                            ? finding.message()
                            : finding.message() + " Seen on " + String.join(" and ", where) + ".",
                    id,
                    finding.violation(),
                    finding.baselined(),
                    finding.ignored(),
                    jvms));
        }
        told.addAll(own);
    }

    private static String identity(CheckReport report, Finding finding) {
        return Identity.of(finding, task(report, finding));
    }

    private static Task task(CheckReport report, Finding finding) {
        return report.tasks().stream()
                .filter(task -> finding.task() != null && finding.task() == task.id())
                .findFirst()
                .orElse(null);
    }

    private CheckReport.Exit exit() {
        boolean all = reports.stream().allMatch(report -> report.exit().byItself());
        Long longest = 0L;
        for (CheckReport report : reports) {
            Long millis = report.exit().millis();
            longest = longest == null || millis == null ? null : Long.valueOf(Math.max(longest, millis));
        }
        return new CheckReport.Exit(all, longest);
    }
}
