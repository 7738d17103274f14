package io.github.persistenttasks.report;

import io.github.persistenttasks.report.TaskGroups.Culprit;
import io.github.persistenttasks.result.Artifact;
import io.github.persistenttasks.result.Attempt;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.Conclusion;
import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.Jvm;
import io.github.persistenttasks.result.Outcome;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.TaskKind;
import io.github.persistenttasks.result.Verdict;
import io.github.persistenttasks.text.PrintableText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The model of the template of {@code report.html}. */
final class CheckPage {

    private static final int SLOWEST = 20;

    private final CheckReport report;
    private final Conclusion conclusion;
    private final TaskGroups digest;
    private final Set<Long> found;

    CheckPage(CheckReport report) {
        this.report = report;
        this.conclusion = report.conclusion();
        this.digest = new TaskGroups(report);
        this.found = report.findings().stream()
                .filter(finding -> finding.task().isPresent() && !TaskGroups.isAside(finding))
                .map(finding -> finding.task().getAsLong())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** A labelled value. */
    record Fact(String name, String value) {}

    CheckReport report() {
        return report;
    }

    /** Returns the initializers that left threads, each with its threads. */
    Collection<TaskTree.Node> tree() {
        return TaskTree.of(report.tasks());
    }

    /** Returns the outcomes of the exercises. */
    List<Attempt> exercises() {
        return report.initializers().stream()
                .filter(attempt -> attempt.initializer().isExercise())
                .toList();
    }

    String project() {
        return Wording.artifact(report.run().project());
    }

    String tone() {
        return Wording.word(report.verdict());
    }

    String sentence() {
        return switch (report.verdict()) {
            case CLEAN ->
                conclusion.exit().millis().isEmpty() || !conclusion.jvms().isEmpty()
                        ? "Nothing is left running."
                        : "Nothing is left running: the JVM ended by itself "
                                + Wording.millis(conclusion.exit().millis().getAsLong()) + " after loading.";
            case INCOMPLETE -> "Some artifacts could not be probed completely.";
            case PERSISTENT -> left();
        };
    }

    private String left() {
        List<Culprit> culprits = digest.culprits(finding -> !TaskGroups.isAside(finding));
        if (culprits.isEmpty()) {
            return "Something is left running.";
        }
        int tasks = culprits.stream().mapToInt(Culprit::tasks).sum();
        return culprits.size() == 1
                ? ConsoleBlocks.leaves(culprits.get(0)) + "."
                : culprits.size() + " artifacts leave " + Wording.count(tasks, "task") + " running.";
    }

    /** Returns the consequence of the verdict for the build. */
    String consequence() {
        if (conclusion.expectFailure()) {
            return "The build expects a task to be left (expectFailure).";
        }
        long accepted =
                report.findings().stream().filter(finding -> !finding.isOpen()).count();
        String rest = accepted == 0 ? "" : " " + Wording.count(accepted, "finding") + " ignored or in the baseline.";
        return report.violations() == 0
                ? "No finding fails the build." + rest
                : Wording.count(report.violations(), "finding") + (report.violations() == 1 ? " fails" : " fail")
                        + " the build." + rest;
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (conclusion.jvms().isEmpty()) {
            facts.add(new Fact(
                    "JVM", Wording.jvm(report.run().jvm()) + vendor(report.run().jvm())));
        } else {
            conclusion.jvms().forEach(one -> facts.add(new Fact("JVM", Wording.onJvm(one) + vendor(one.jvm()))));
        }
        facts.add(new Fact("Checked", Wording.moment(report.run().started().toString())));
        facts.add(new Fact("tmax", Wording.seconds(report.run().tmaxSeconds())));
        facts.add(new Fact("Exit", exit()));
        ProgramText.of(report).ifPresent(program -> {
            facts.add(new Fact("Program", program.end()));
            program.onSigterm().ifPresent(text -> facts.add(new Fact("SIGTERM", text)));
        });
        facts.add(new Fact("Artifacts", String.valueOf(report.artifacts().size())));
        TestSummary tests = TestSummary.of(report);
        facts.add(
                tests.isEmpty()
                        ? new Fact("Initializers", report.initializers().size() + " (" + failed().size() + " failed)")
                        : new Fact("Tests", tests.text()));
        return facts;
    }

    private static String vendor(Jvm jvm) {
        return jvm.vendor() == null ? "" : ", " + PrintableText.name(jvm.vendor());
    }

    private String exit() {
        if (conclusion.exit().millis().isEmpty()) {
            return "never by itself";
        }
        return (conclusion.exit().byItself() ? "by itself after " : "after ")
                + Wording.millis(conclusion.exit().millis().getAsLong());
    }

    Timeline timeline() {
        return Timeline.of(report);
    }

    /** Returns the culprits of the tasks that are left; those that keep the JVM alive come first. */
    List<Culprit> culprits() {
        return TaskGroups.culprits(shownTasks());
    }

    /** Returns the tasks that are findings, and those that are not harmless although there is no finding for them. */
    private List<Task> shownTasks() {
        return report.tasks().stream()
                .filter(task -> task.kind() != TaskKind.HOOK)
                .filter(task -> found.contains(task.id()) || task.fate() != Fate.HARMLESS)
                .toList();
    }

    /** Returns the findings that the tasks of the culprits do not cover. */
    List<Finding> others() {
        return digest.others(finding -> finding.violation() || !TaskGroups.isAside(finding));
    }

    String says(Finding finding) {
        return digest.says(finding);
    }

    List<String> frames(Finding finding) {
        return digest.frames(finding);
    }

    List<String> output(Finding finding) {
        return digest.output(finding);
    }

    @Nullable
    String log(Finding finding) {
        return digest.log(finding).orElse(null);
    }

    List<Finding> accepted() {
        return report.findings().stream().filter(finding -> !finding.isOpen()).toList();
    }

    /** Returns the number of harmless tasks: daemon threads, and what a program has cut off by its exit. */
    String harmless() {
        boolean daemons = report.tasks().stream().allMatch(task -> task.daemon() || task.fate() != Fate.HARMLESS);
        int tasks = daemons().stream().mapToInt(Culprit::tasks).sum();
        return Wording.count(tasks, daemons ? "daemon thread" : "harmless task");
    }

    List<Culprit> daemons() {
        return report.tasks().stream()
                .filter(task -> task.fate() == Fate.HARMLESS && !found.contains(task.id()))
                .collect(Collectors.collectingAndThen(Collectors.toList(), TaskGroups::culprits));
    }

    List<Attempt> failed() {
        return report.initializers().stream()
                .filter(attempt -> !attempt.initializer().isTest())
                .filter(attempt -> attempt.outcome() != Outcome.LOADED && attempt.outcome() != Outcome.SKIPPED)
                .sorted(Comparator.comparing(attempt -> attempt.failure().missing()))
                .toList();
    }

    /** Returns the test classes, in the order in which they were planned. */
    List<Attempt> tests() {
        return TestSummary.of(report).classes();
    }

    List<Attempt> slowest() {
        return report.initializers().stream()
                .filter(attempt -> !attempt.initializer().isTest())
                .filter(attempt -> attempt.millis().isPresent())
                .sorted(Comparator.comparingLong(
                                (Attempt attempt) -> attempt.millis().getAsLong())
                        .reversed())
                .limit(SLOWEST)
                .toList();
    }

    /** Returns the artifacts, worst verdict first. */
    List<Artifact> artifacts() {
        return report.artifacts().stream()
                .sorted(Comparator.comparing(Artifact::verdict).reversed())
                .toList();
    }

    static String state(Artifact artifact) {
        return artifact.excluded() && artifact.verdict() == Verdict.CLEAN
                ? "excluded"
                : Wording.word(artifact.verdict());
    }
}
