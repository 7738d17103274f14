package io.github.persistenttasks.report;

import io.github.persistenttasks.report.Line.Level;
import io.github.persistenttasks.result.FindVersionReport;
import io.github.persistenttasks.result.PomChange;
import io.github.persistenttasks.result.SearchedArtifact;
import io.github.persistenttasks.result.VersionTrial;
import io.github.persistenttasks.text.PrintableText;
import io.github.persistenttasks.text.WrappedLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The report of {@code find-version} in the build's log: a line for each version as soon as its result is known, then the answers. */
public final class FindVersionConsole {

    private static final int NAMED = 8;

    private final FindVersionReport report;
    private final List<Path> files;

    private FindVersionConsole(FindVersionReport report, List<Path> files) {
        this.report = report;
        this.files = files;
    }

    /**
     * Creates the console report.
     *
     * @param files the files with the full report, the most readable one first; may be empty
     */
    public static FindVersionConsole of(FindVersionReport report, List<Path> files) {
        return new FindVersionConsole(report, files);
    }

    /** Returns the lines for a version of the artifact with this id that has just been tried. */
    public static List<Line> progress(String id, VersionTrial trial) {
        String name = Wording.artifact(id.substring(0, id.lastIndexOf(':')));
        return lines(
                Level.INFO,
                0,
                name + WrappedLines.TIE + PrintableText.name(trial.version()) + ": " + VersionAnswer.describe(trial));
    }

    /** Returns the lines for the log, in their order. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (String note : TaskGroups.first(report.notes(), NAMED)) {
            lines.addAll(lines(Level.WARN, 0, PrintableText.message(note)));
        }
        if (report.artifacts().isEmpty()) {
            lines.add(new Line(Level.INFO, VersionAnswer.NO_CULPRIT));
        }
        for (SearchedArtifact artifact : report.artifacts()) {
            boolean helped =
                    artifact.nearest().isPresent() || artifact.findings().isEmpty();
            Level level = helped ? Level.INFO : Level.WARN;
            lines.addAll(lines(level, 0, VersionAnswer.of(artifact)));
            PomChange change = artifact.change();
            if (change != null) {
                lines.addAll(lines(level, 2, VersionAnswer.where(change) + ":"));
                PrintableText.block(change.xml()).lines().forEach(line -> lines.add(new Line(level, "    " + line)));
            }
        }
        if (!files.isEmpty() && !report.artifacts().isEmpty()) {
            lines.add(new Line(
                    Level.INFO, "Report: " + PrintableText.message(files.get(0).toString())));
        }
        return List.copyOf(lines);
    }

    private static List<Line> lines(Level level, int indent, String text) {
        return new Block()
                .add(indent, text).lines().stream()
                        .map(line -> new Line(level, line))
                        .toList();
    }
}
