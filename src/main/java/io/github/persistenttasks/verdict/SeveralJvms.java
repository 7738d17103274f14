package io.github.persistenttasks.verdict;

import io.github.persistenttasks.verdict.CheckReport.Artifact;
import io.github.persistenttasks.verdict.CheckReport.Attempt;
import io.github.persistenttasks.verdict.CheckReport.Finding;
import io.github.persistenttasks.verdict.CheckReport.Hook;
import io.github.persistenttasks.verdict.CheckReport.Task;
import io.github.persistenttasks.verdict.CheckReport.Uncaught;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One report of a check that was made on several JVMs: what is left on the first, and what the others add to it. A finding that several JVMs
 * show is one finding; one that not all show says where it was seen.
 */
public final class SeveralJvms {

    private final List<CheckReport> reports;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private SeveralJvms(List<CheckReport> reports) {
        this.reports = reports;
    }

    /** Returns the report of them all; that of a single JVM stays as it is. */
    public static CheckReport merge(List<CheckReport> reports) {
        return reports.size() == 1 ? reports.get(0) : new SeveralJvms(reports).merged();
    }

    private CheckReport merged() {
        reports.forEach(this::count);
        Set<String> told = new HashSet<>();
        Set<Attempt> attempts = new LinkedHashSet<>();
        Set<Hook> hooks = new LinkedHashSet<>();
        Set<Uncaught> uncaught = new LinkedHashSet<>();
        Set<String> notes = new LinkedHashSet<>();
        for (CheckReport report : reports) {
            add(report, told);
            hooks.addAll(report.hooks());
            uncaught.addAll(report.uncaught());
            notes.addAll(report.notes());
        }
        attempts.addAll(reports.get(0).initializers());
        CheckReport first = reports.get(0);
        return new CheckReport(
                first.schemaVersion(),
                first.goal(),
                first.project(),
                first.jvm(),
                first.tmaxSeconds(),
                reports.stream().map(CheckReport::verdict).reduce(Verdict.CLEAN, Verdict::and),
                exit(),
                artifacts(),
                tasks,
                List.copyOf(attempts),
                findings,
                List.copyOf(hooks),
                List.copyOf(uncaught),
                (int) findings.stream().filter(Finding::violation).count(),
                first.expectFailure(),
                List.copyOf(notes),
                first.reproduce(),
                first.started(),
                first.classPathMillis(),
                reports.stream()
                        .map(one -> new CheckReport.OnJvm(one.jvm(), one.verdict(), one.exit(), one.violations()))
                        .toList());
    }

    private void count(CheckReport report) {
        Set<String> own = new HashSet<>();
        report.findings().forEach(finding -> own.add(identity(report, finding)));
        own.forEach(identity -> seen.merge(identity, 1, Integer::sum));
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
            if (task != null) {
                tasks.add(task.numbered(id));
            }
            String where = seen.get(identity) == reports.size()
                    ? ""
                    : " Seen on JDK " + report.jvm().version() + ".";
            findings.add(new Finding(
                    finding.finding(),
                    finding.artifact(),
                    finding.initializer(),
                    finding.message() + where,
                    id,
                    finding.violation(),
                    finding.baselined(),
                    finding.ignored()));
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

    private List<Artifact> artifacts() {
        Map<String, Verdict> verdicts = new HashMap<>();
        for (CheckReport report : reports) {
            report.artifacts().forEach(artifact -> verdicts.merge(artifact.id(), artifact.verdict(), Verdict::and));
        }
        return reports.get(0).artifacts().stream()
                .map(artifact -> artifact.with(verdicts.get(artifact.id())))
                .toList();
    }
}
