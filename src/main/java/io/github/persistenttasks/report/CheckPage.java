package io.github.persistenttasks.report;

import io.github.persistenttasks.report.Digest.Culprit;
import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.Outcome;
import io.github.persistenttasks.result.TaskKind;
import io.github.persistenttasks.result.Verdict;
import io.github.persistenttasks.verdict.CheckReport;
import io.github.persistenttasks.verdict.CheckReport.Artifact;
import io.github.persistenttasks.verdict.CheckReport.Attempt;
import io.github.persistenttasks.verdict.CheckReport.Finding;
import io.github.persistenttasks.verdict.CheckReport.Jvm;
import io.github.persistenttasks.verdict.CheckReport.Task;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the template of {@code report.html} shows, section by section. */
final class CheckPage {

    private static final int SLOWEST = 20;

    private final CheckReport report;
    private final Digest digest;
    private final Set<Long> found;

    CheckPage(CheckReport report) {
        this.report = report;
        this.digest = new Digest(report);
        this.found = report.findings().stream()
                .filter(finding -> finding.task() != null && !Digest.isAside(finding))
                .map(Finding::task)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** A name and what is said of it. */
    record Fact(String name, String value) {}

    CheckReport report() {
        return report;
    }

    /** Returns the initializers that left threads, each with the threads that it led to. */
    Collection<TaskTree.Node> tree() {
        return TaskTree.of(report.tasks());
    }

    /** Returns what became of the exercises. */
    List<Attempt> exercises() {
        return report.initializers().stream()
                .filter(attempt -> attempt.exercise() != null)
                .toList();
    }

    String project() {
        return Wording.artifact(report.project());
    }

    String tone() {
        return Wording.word(report.verdict());
    }

    String sentence() {
        return switch (report.verdict()) {
            case CLEAN ->
                report.exit().millis() == null || report.jvms() != null
                        ? "Nothing is left running."
                        : "Nothing is left running: the JVM ended by itself "
                                + Wording.millis(report.exit().millis()) + " after loading.";
            case INCOMPLETE -> "Not everything could be probed to the end.";
            case PERSISTENT -> left();
        };
    }

    private String left() {
        List<Culprit> culprits = digest.culprits(finding -> !Digest.isAside(finding));
        if (culprits.isEmpty()) {
            return "Something is left behind.";
        }
        int tasks = culprits.stream().mapToInt(Culprit::tasks).sum();
        return culprits.size() == 1
                ? ConsoleBlocks.leaves(culprits.get(0)) + "."
                : culprits.size() + " artifacts leave " + Wording.count(tasks, "task") + " running.";
    }

    /** Returns what the verdict means for the build. */
    String consequence() {
        if (report.expectFailure()) {
            return "The build expects a task to be left (expectFailure).";
        }
        long accepted = report.findings().stream()
                .filter(finding -> !Digest.isOpen(finding))
                .count();
        String rest =
                accepted == 0 ? "" : " " + Wording.count(accepted, "finding") + " ignored or known to the baseline.";
        return report.violations() == 0
                ? "No finding fails the build." + rest
                : Wording.count(report.violations(), "finding") + (report.violations() == 1 ? " fails" : " fail")
                        + " the build." + rest;
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (report.jvms() == null) {
            facts.add(new Fact("JVM", Wording.jvm(report.jvm()) + vendor(report.jvm())));
        } else {
            report.jvms().forEach(one -> facts.add(new Fact("JVM", Wording.onJvm(one) + vendor(one.jvm()))));
        }
        facts.add(new Fact("Checked", Wording.moment(report.started())));
        facts.add(new Fact("tmax", Wording.seconds(report.tmaxSeconds())));
        facts.add(new Fact("Exit", exit()));
        facts.add(new Fact("Artifacts", String.valueOf(report.artifacts().size())));
        facts.add(new Fact("Initializers", report.initializers().size() + " (" + failed().size() + " failed)"));
        return facts;
    }

    private static String vendor(Jvm jvm) {
        return jvm == null || jvm.vendor() == null ? "" : ", " + Visible.name(jvm.vendor());
    }

    private String exit() {
        if (report.exit().millis() == null) {
            return "never by itself";
        }
        return (report.exit().byItself() ? "by itself after " : "after ")
                + Wording.millis(report.exit().millis());
    }

    Timeline timeline() {
        return Timeline.of(report);
    }

    List<Culprit> culprits() {
        return told().stream()
                .filter(task -> task.verdict() != Fate.LINGERING)
                .collect(Collectors.collectingAndThen(Collectors.toList(), Digest::culprits));
    }

    List<Culprit> lingering() {
        return told().stream()
                .filter(task -> task.verdict() == Fate.LINGERING)
                .collect(Collectors.collectingAndThen(Collectors.toList(), Digest::culprits));
    }

    /** Tasks that are findings, and tasks that are harmful though no finding tells them. */
    private List<Task> told() {
        return report.tasks().stream()
                .filter(task -> task.kind() != TaskKind.HOOK)
                .filter(task -> found.contains(task.id()) || task.verdict() != Fate.HARMLESS)
                .toList();
    }

    /** Returns the findings that no culprit's tasks tell. */
    List<Finding> others() {
        return digest.others(finding -> finding.violation() || !Digest.isAside(finding));
    }

    List<String> frames(Finding finding) {
        return digest.frames(finding);
    }

    List<Finding> accepted() {
        return report.findings().stream()
                .filter(finding -> !Digest.isOpen(finding))
                .toList();
    }

    List<Culprit> daemons() {
        return report.tasks().stream()
                .filter(task -> task.verdict() == Fate.HARMLESS && !found.contains(task.id()))
                .collect(Collectors.collectingAndThen(Collectors.toList(), Digest::culprits));
    }

    List<Attempt> failed() {
        return report.initializers().stream()
                .filter(attempt -> attempt.outcome() != Outcome.LOADED && attempt.outcome() != Outcome.SKIPPED)
                .sorted(Comparator.comparing(Attempt::missing))
                .toList();
    }

    List<Attempt> slowest() {
        return report.initializers().stream()
                .filter(attempt -> attempt.millis() != null)
                .sorted(Comparator.comparing(Attempt::millis).reversed())
                .limit(SLOWEST)
                .toList();
    }

    /** Returns the artifacts, the worst first. */
    List<Artifact> artifacts() {
        return report.artifacts().stream()
                .sorted(Comparator.comparing(Artifact::verdict).reversed())
                .toList();
    }

    static String state(Artifact artifact) {
        return Boolean.TRUE.equals(artifact.excluded()) && artifact.verdict() == Verdict.CLEAN
                ? "excluded"
                : Wording.word(artifact.verdict());
    }
}
