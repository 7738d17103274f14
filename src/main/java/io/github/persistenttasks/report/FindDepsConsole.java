package io.github.persistenttasks.report;

import io.github.persistenttasks.report.Line.Level;
import io.github.persistenttasks.result.Dependency;
import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.FindDepsReport;
import io.github.persistenttasks.result.Finding;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.Verdict;
import io.github.persistenttasks.text.PrintableText;
import io.github.persistenttasks.text.WrappedLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The report of {@code find-deps} in the build's log: a tree of the paths to culprits, and what to do about them. */
public final class FindDepsConsole {

    private static final int NAMED = 8;

    private final FindDepsReport report;
    private final boolean failOnViolation;
    private final boolean verbose;
    private final Optional<String> file;

    private FindDepsConsole(FindDepsReport report, boolean failOnViolation, boolean verbose, Optional<Path> file) {
        this.report = report;
        this.failOnViolation = failOnViolation;
        this.verbose = verbose;
        this.file = file.map(Path::toString).map(PrintableText::message);
    }

    /**
     * Creates the console report.
     *
     * @param report the report to show
     * @param failOnViolation whether findings fail the build
     * @param verbose whether clean paths are drawn as well
     * @param files the files with the full report, the most readable one first; may be empty
     */
    public static FindDepsConsole of(
            FindDepsReport report, boolean failOnViolation, boolean verbose, List<Path> files) {
        return new FindDepsConsole(
                report, failOnViolation, verbose, files.stream().findFirst());
    }

    /**
     * Returns the message of the build failure, or an empty value if the build succeeds.
     *
     * @return one short sentence with the culprits
     */
    public Optional<String> failure() {
        if (!failOnViolation || report.violations() == 0) {
            return Optional.empty();
        }
        List<String> culprits = report.dependencies().stream()
                .flatMap(dependency -> dependency.culprits().stream().filter(id -> counts(id, dependency)))
                .distinct()
                .toList();
        return Optional.of(
                culprits.isEmpty()
                        ? Wording.count(incomplete(), "artifact") + " could not be probed completely."
                        : "Depending on " + listed(culprits) + " leaves tasks running.");
    }

    /** Returns whether the dependency has a task of the artifact that is not ignored. */
    private static boolean counts(String id, Dependency dependency) {
        return dependency.tasks().stream().anyMatch(task -> id.equals(task.artifact()) && task.ignored() == null);
    }

    /** Returns the lines for the log, in their order. */
    public List<Line> lines() {
        boolean isOpen = report.dependencies().stream().anyMatch(FindDepsConsole::isOpen);
        Level level = failure().isPresent() ? Level.ERROR : isOpen ? Level.WARN : Level.INFO;
        List<Line> lines = new ArrayList<>();
        if (verbose || report.verdict() != Verdict.CLEAN) {
            DependencyTree tree = DependencyTree.of(report);
            (verbose ? tree : tree.onlyWhatMatters())
                    .draw(this::mark)
                    .forEach(line -> lines.add(new Line(level, line)));
        }
        TaskGroups.first(report.notes(), NAMED).stream()
                .flatMap(note -> new Block().add(0, PrintableText.message(note)).lines().stream())
                .forEach(line -> lines.add(new Line(Level.WARN, line)));
        long confirmed = report.dependencies().stream()
                .filter(dependency -> dependency.confirmedBy() != null)
                .count();
        if (confirmed > 0) {
            lines.add(new Line(level, "Confirmed by the shared run: " + Wording.count(confirmed, "verdict")));
        }
        if (report.verdict() != Verdict.CLEAN && file.isPresent()) {
            lines.add(new Line(level, "Report: " + file.get()));
        }
        ignored().ifPresent(text -> add(lines, Level.INFO, text));
        if (report.verdict() != Verdict.CLEAN) {
            add(lines, Level.INFO, "Checked " + counts());
        }
        add(lines, level, conclusion());
        return List.copyOf(lines);
    }

    private static void add(List<Line> lines, Level level, String text) {
        new Block().add(0, text).lines().forEach(line -> lines.add(new Line(level, line)));
    }

    /** Returns whether the dependency is not clean, and not because of ignored findings only. */
    private static boolean isOpen(Dependency dependency) {
        List<Finding> decisive = dependency.findings().stream()
                .filter(finding -> !TaskGroups.isAside(finding))
                .toList();
        return dependency.verdict() != Verdict.CLEAN
                && (decisive.isEmpty() || decisive.stream().anyMatch(Finding::isOpen));
    }

    /** Returns a sentence about the ignored findings, each of which may concern several dependencies. */
    private Optional<String> ignored() {
        List<String> ignored = report.dependencies().stream()
                .flatMap(dependency -> dependency.findings().stream())
                .filter(finding -> finding.ignored() != null)
                .map(finding -> Wording.word(finding.kind()) + " of " + Wording.artifact(finding.artifact()) + " ("
                        + PrintableText.name(finding.ignored()) + ")")
                .distinct()
                .toList();
        int more = ignored.size() - NAMED;
        return ignored.isEmpty()
                ? Optional.empty()
                : Optional.of("Ignored: " + String.join(", ", TaskGroups.first(ignored, NAMED))
                        + (more > 0 ? " and " + more + " more" : ""));
    }

    private String counts() {
        return Wording.count(report.dependencies().size(), "artifact") + ", "
                + Wording.jvm(report.run().jvm()) + ", "
                + Wording.count(report.forks(), "fork");
    }

    /** Returns the text after a dependency in the tree; empty for a clean one. */
    private String mark(Dependency dependency) {
        List<String> marks = new ArrayList<>();
        boolean guilty = dependency.culprits().contains(dependency.id());
        List<Task> own = guilty ? tasksOf(dependency.id(), dependency) : tasksForOthers(dependency.id());
        if (!own.isEmpty()) {
            marks.add((guilty ? "CULPRIT: " : "CULPRIT, but clean alone: ")
                    + Wording.headline(own.get(0))
                    + (own.stream().allMatch(task -> task.ignored() != null) ? ", ignored" : "")
                    + (own.size() > 1 ? " and " + (own.size() - 1) + " more" : ""));
        } else if (guilty) {
            marks.add("CULPRIT");
        }
        List<String> others = dependency.culprits().stream()
                .filter(id -> !id.equals(dependency.id()))
                .toList();
        if (!others.isEmpty()) {
            marks.add("via" + WrappedLines.TIE + listed(others));
        }
        if (dependency.verdict() == Verdict.PERSISTENT && marks.isEmpty()) {
            marks.add("leaves tasks of an unknown artifact");
        }
        if (dependency.verdict() == Verdict.INCOMPLETE) {
            marks.add("INCOMPLETE" + reason(dependency));
        }
        if (dependency.note() != null) {
            marks.add("note: " + PrintableText.message(dependency.note()));
        }
        return String.join("; ", marks);
    }

    private static String reason(Dependency dependency) {
        return dependency.findings().stream()
                .filter(finding -> !TaskGroups.isAside(finding))
                .map(Finding::message)
                .findFirst()
                .map(message -> ": " + PrintableText.message(message))
                .orElse("");
    }

    /** Returns the tasks that the artifact's code started for other dependencies, while it is clean by itself. */
    private List<Task> tasksForOthers(String id) {
        return report.dependencies().stream()
                .filter(dependency -> dependency.culprits().contains(id))
                .map(dependency -> tasksOf(id, dependency))
                .filter(tasks -> !tasks.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Returns the tasks of the artifact's code that the trial of the dependency left. */
    static List<Task> tasksOf(String id, Dependency dependency) {
        return dependency.tasks().stream()
                .filter(task -> id.equals(task.artifact()) && task.fate() != Fate.HARMLESS)
                .toList();
    }

    /** Returns the result and the advice, with {@link WrappedLines#TIE} between words that must stay on one line. */
    String conclusion() {
        if (report.verdict() == Verdict.CLEAN) {
            return "No dependency leaves tasks: " + counts();
        }
        if (report.dependencies().stream().noneMatch(FindDepsConsole::isOpen)) {
            return "No dependency to drop: all findings are ignored";
        }
        List<Dependency> direct = report.dependencies().stream()
                .filter(dependency -> dependency.direct() && dependency.trail().size() > 1)
                .filter(dependency -> dependency.verdict() == Verdict.PERSISTENT && isOpen(dependency))
                .toList();
        if (!direct.isEmpty()) {
            return "Drop, exclude from or upgrade: "
                    + direct.stream()
                            .limit(NAMED)
                            .map(FindDepsConsole::concerned)
                            .collect(Collectors.joining(", "))
                    + (direct.size() > NAMED ? " and " + (direct.size() - NAMED) + " more" : "");
        }
        if (report.verdict() == Verdict.PERSISTENT) {
            return "No dependency to drop: " + Wording.artifact(report.run().project()) + " starts the tasks itself";
        }
        return Wording.count(incomplete(), "artifact") + " could not be probed completely; their verdict is unknown";
    }

    private static String concerned(Dependency dependency) {
        List<String> others = dependency.culprits().stream()
                .filter(id -> !id.equals(dependency.id()))
                .toList();
        String brings = others.isEmpty() ? "" : " (brings " + listed(others) + ")";
        return (Wording.artifact(dependency.id()) + brings).replace(' ', WrappedLines.TIE);
    }

    private long incomplete() {
        return report.dependencies().stream()
                .filter(dependency -> dependency.verdict() == Verdict.INCOMPLETE)
                .count();
    }

    private static String listed(List<String> ids) {
        String named = ids.stream().limit(3).map(Wording::artifact).collect(Collectors.joining(", "));
        return ids.size() > 3 ? named + " and " + (ids.size() - 3) + " more" : named;
    }
}
