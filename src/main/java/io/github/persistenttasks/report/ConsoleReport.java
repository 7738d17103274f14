package io.github.persistenttasks.report;

import io.github.persistenttasks.report.Line.Level;
import io.github.persistenttasks.report.TaskGroups.Culprit;
import io.github.persistenttasks.result.Artifact;
import io.github.persistenttasks.result.Attempt;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.Conclusion;
import io.github.persistenttasks.result.ExerciseResult;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.FindingKind;
import io.github.persistenttasks.result.Outcome;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.Verdict;
import io.github.persistenttasks.text.PrintableText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The report of {@code check} in the build's log: culprits first, about a screen at most, and a single line if there are no findings. */
public final class ConsoleReport {

    private static final int NOTES = 5;
    private static final int NAMED = 3;

    /** Maximum length of the message of the build failure. */
    private static final int FAILURE = 299;

    private final CheckReport report;
    private final Conclusion conclusion;
    private final boolean failOnViolation;
    private final Optional<String> file;
    private final TaskGroups digest;
    private final Optional<ProgramText> program;

    private ConsoleReport(CheckReport report, boolean failOnViolation, Optional<Path> file) {
        this.report = report;
        this.conclusion = report.conclusion();
        this.failOnViolation = failOnViolation;
        this.file = file.map(Path::toString).map(PrintableText::message);
        this.digest = new TaskGroups(report);
        this.program = ProgramText.of(report);
    }

    /**
     * Creates the console report.
     *
     * @param report the report to show
     * @param failOnViolation whether findings fail the build
     * @param files the files with the full report, the most readable one first; may be empty
     */
    public static ConsoleReport of(CheckReport report, boolean failOnViolation, List<Path> files) {
        return new ConsoleReport(report, failOnViolation, files.stream().findFirst());
    }

    /**
     * Returns the message of the build failure, or an empty value if the build succeeds.
     *
     * @return one or two short sentences with the culprits
     */
    public Optional<String> failure() {
        if (!failOnViolation) {
            return Optional.empty();
        }
        if (conclusion.expectFailure()) {
            return isLeft() && hindrances().isEmpty() ? Optional.empty() : Optional.of(cut(disappointment()));
        }
        return report.violations() == 0 ? Optional.empty() : Optional.of(cut(accusation(Finding::violation)));
    }

    private static String cut(String sentence) {
        return PrintableText.line(sentence, FAILURE);
    }

    /** What the reports of other modules of the build have already described. */
    public interface Earlier {

        /**
         * Returns the module whose report describes a culprit or finding; empty if none does, and this report is the first one.
         *
         * @param identity what identifies it in the build
         * @param sentence a sentence about it, without a full stop
         */
        Optional<String> module(String identity, String sentence);
    }

    /** Returns the lines for the log, in their order, if nothing was reported before. */
    public List<Line> lines() {
        return lines((identity, sentence) -> Optional.empty());
    }

    /** Returns the lines for the log, in their order; one for each culprit that an earlier report describes. */
    public List<Line> lines(Earlier earlier) {
        List<Line> lines = new ArrayList<>();
        Level level = failure().isPresent() ? Level.ERROR : conclusion.expectFailure() ? Level.INFO : Level.WARN;
        if (conclusion.expectFailure()) {
            String expectation =
                    isLeft() ? "As expected, tasks are left:" : "expectFailure is set, but no task is left.";
            lines.add(new Line(level, expectation));
        }
        new ConsoleBlocks(digest, this::isInBlocks, earlier)
                .lines(file)
                .forEach(text -> lines.add(new Line(level, text)));
        otherFindings(lines);
        notes(lines);
        boolean hasLines = !lines.isEmpty();
        accepted(lines);
        boolean clean = lines.isEmpty();
        exercises(lines);
        program.flatMap(ProgramText::onSigterm).ifPresent(text -> add(lines, Level.INFO, text));
        if (clean) {
            lines.add(new Line(Level.INFO, summary()));
        } else {
            add(lines, Level.INFO, summary());
        }
        if (hasLines && file.isPresent()) {
            lines.add(new Line(failure().isPresent() ? Level.ERROR : Level.INFO, "Report: " + file.get()));
        }
        List<String> logs = digest.logs(Finding::violation);
        if (hasLines && !logs.isEmpty()) {
            int more = logs.size() - NAMED;
            add(
                    lines,
                    failure().isPresent() ? Level.ERROR : Level.INFO,
                    "Output of the code under test: " + String.join(", ", TaskGroups.first(logs, NAMED))
                            + (more > 0 ? " and " + more + " more" : ""));
        }
        failed(lines);
        return List.copyOf(lines);
    }

    /** Adds the reasons of failed initializers at debug level, because most of them only lack an optional class. */
    private void failed(List<Line> lines) {
        report.initializers().stream()
                .filter(attempt -> attempt.outcome() == Outcome.FAILED)
                .forEach(attempt -> add(
                        lines,
                        Level.DEBUG,
                        Wording.artifact(attempt.artifact()) + ": " + Wording.source(attempt.initializer())
                                + (attempt.tests() == null ? " could not load: " : ": ")
                                + PrintableText.message(attempt.failure().error())));
    }

    private boolean isInBlocks(Finding finding) {
        return finding.violation()
                || conclusion.expectFailure() && finding.kind().isLeft() && finding.isOpen();
    }

    private void otherFindings(List<Line> lines) {
        List<Finding> others = report.findings().stream()
                .filter(finding -> !isInBlocks(finding) && !TaskGroups.isAside(finding) && finding.isOpen())
                .toList();
        if (!others.isEmpty()) {
            add(
                    lines,
                    Level.WARN,
                    Wording.count(others.size(), "finding") + " that failOn does not name: " + some(others, false));
        }
    }

    /** Adds a line for each of several exercises; for a single one, the summary is its line. */
    private void exercises(List<Line> lines) {
        List<Attempt> exercises = report.initializers().stream()
                .filter(attempt -> attempt.initializer().isExercise())
                .toList();
        if (exercises.size() > 1) {
            exercises.forEach(exercise -> add(lines, Level.INFO, line(exercise)));
        }
    }

    private static String line(Attempt exercise) {
        ExerciseResult result = exercise.exercise();
        String verdict = result == null ? "no verdict" : Wording.word(result.verdict());
        String outcome = exercise.outcome() == Outcome.LOADED ? "" : ", " + Wording.word(exercise.outcome());
        String took = exercise.millis().isEmpty()
                ? ""
                : ", took " + Wording.millis(exercise.millis().getAsLong());
        String name = Wording.exercise(PrintableText.name(exercise.initializer().name()));
        return name.replaceFirst("^the e", "E") + ": " + verdict + outcome + took
                + (exercise.run().log() == null
                        ? ""
                        : ", output in " + exercise.run().log());
    }

    private void notes(List<Line> lines) {
        List<String> notes = conclusion.notes();
        TaskGroups.first(notes, NOTES).forEach(note -> add(lines, Level.WARN, PrintableText.message(note)));
        if (notes.size() > NOTES) {
            add(lines, Level.WARN, "… and " + Wording.count(notes.size() - NOTES, "more note"));
        }
    }

    private void accepted(List<Line> lines) {
        List<Finding> ignored = report.findings().stream()
                .filter(finding -> finding.ignored() != null)
                .toList();
        if (!ignored.isEmpty()) {
            add(lines, Level.INFO, Wording.count(ignored.size(), "finding") + " ignored: " + some(ignored, true));
        }
        List<Finding> known = report.findings().stream()
                .filter(finding -> finding.ignored() == null && finding.baselined())
                .toList();
        if (!known.isEmpty()) {
            add(lines, Level.INFO, Wording.count(known.size(), "finding") + " in the baseline: " + some(known, false));
        }
    }

    private static String some(List<Finding> findings, boolean withReason) {
        String named = findings.stream()
                .limit(NAMED)
                .map(finding -> Wording.word(finding.kind()) + " of " + Wording.artifact(finding.artifact())
                        + (withReason ? " (" + PrintableText.name(finding.ignored()) + ")" : ""))
                .collect(Collectors.joining(", "));
        int more = findings.size() - NAMED;
        return more > 0 ? named + " and " + more + " more" : named;
    }

    /** Returns one sentence that says what was checked and whether it is clean. */
    String summary() {
        List<String> facts = new ArrayList<>();
        int initializers = report.artifacts().stream()
                .mapToInt(artifact -> artifact.initializers().total())
                .sum();
        int failed = report.artifacts().stream()
                .mapToInt(artifact -> artifact.initializers().failed())
                .sum();
        long excluded = report.artifacts().stream().filter(Artifact::excluded).count();
        facts.add(Wording.count(report.artifacts().size(), "artifact")
                + (excluded == 0 ? "" : " (" + excluded + " excluded)"));
        TestSummary tests = TestSummary.of(report);
        facts.add(program.map(ProgramText::end)
                .orElseGet(() -> tests.isEmpty()
                        ? Wording.count(initializers, "initializer") + failed(initializers, failed)
                        : tests.text()));
        long exercises = report.initializers().stream()
                .filter(attempt -> attempt.initializer().isExercise())
                .count();
        if (exercises > 0) {
            facts.add(Wording.count(exercises, "exercise"));
        }
        if (!conclusion.jvms().isEmpty()) {
            conclusion.jvms().forEach(one -> facts.add(Wording.onJvm(one)));
        } else {
            facts.add(Wording.jvm(report.run().jvm()));
            conclusion.exit().millis().ifPresent(millis -> facts.add("exit after " + Wording.millis(millis)));
        }
        if (report.run().repeat() > 1) {
            facts.add(Wording.count(report.run().repeat(), "run"));
        }
        long daemons = report.tasks().stream().filter(Task::daemon).count();
        if (daemons > 0) {
            facts.add(Wording.count(daemons, "daemon thread"));
        }
        if (!report.uncaught().isEmpty()) {
            facts.add(Wording.count(report.uncaught().size(), "uncaught exception"));
        }
        return (report.verdict() == Verdict.CLEAN ? "No persistent tasks: " : "Checked ") + String.join(", ", facts);
    }

    private String failed(int initializers, int failed) {
        int missing = report.artifacts().stream()
                .mapToInt(artifact -> artifact.initializers().missing())
                .sum();
        if (failed == 0) {
            return "";
        }
        return missing == initializers
                ? " (none could load: the class path lacks classes that they need)"
                : " (" + failed + " could not load)";
    }

    private boolean isLeft() {
        return report.findings().stream().anyMatch(finding -> finding.kind().isLeft() && finding.isOpen());
    }

    /** Returns the findings that mean that the probe could not do its work. They fail the build even if a failure is expected. */
    private List<Finding> hindrances() {
        return report.findings().stream()
                .filter(finding ->
                        finding.violation() && !finding.kind().isLeft() && finding.kind() != FindingKind.DAEMON)
                .toList();
    }

    private String disappointment() {
        String expectation = isLeft() ? "" : "A task was expected to be left, but none is. ";
        return (expectation + (hindrances().isEmpty() ? "" : accusation(hindrances()::contains))).strip();
    }

    private String accusation(Predicate<Finding> chosen) {
        List<String> sentences = new ArrayList<>();
        List<Culprit> culprits = digest.culprits(chosen);
        if (culprits.size() == 1) {
            Culprit culprit = culprits.get(0);
            int more = culprit.tasks() - 1;
            sentences.add(ConsoleBlocks.leaves(culprit) + ": "
                    + Wording.named(culprit.groups().get(0).task()) + (more == 0 ? "." : " and " + more + " more."));
        } else if (!culprits.isEmpty()) {
            int tasks = culprits.stream().mapToInt(Culprit::tasks).sum();
            sentences.add(culprits.size() + " artifacts leave " + Wording.count(tasks, "task") + " running: "
                    + names(culprits.stream().map(Culprit::artifact).toList()) + ".");
        }
        List<Finding> others = digest.others(chosen);
        if (!others.isEmpty()) {
            Finding first = others.get(0);
            int more = others.size() - 1;
            sentences.add(Wording.artifact(first.artifact()) + " " + digest.says(first)
                    + (more == 0 ? "." : ", and " + Wording.count(more, "more finding") + "."));
        }
        return sentences.isEmpty() ? Wording.count(report.violations(), "finding") + "." : String.join(" ", sentences);
    }

    private static String names(List<String> artifacts) {
        String named = artifacts.stream().limit(NAMED).map(Wording::artifact).collect(Collectors.joining(", "));
        int more = artifacts.size() - NAMED;
        return more > 0 ? named + " and " + more + " more" : named;
    }

    private static void add(List<Line> lines, Level level, String text) {
        new Block().add(0, text).lines().forEach(line -> lines.add(new Line(level, line)));
    }
}
