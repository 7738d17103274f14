package io.github.persistenttasks.report;

import io.github.persistenttasks.result.Artifact;
import io.github.persistenttasks.result.Attempt;
import io.github.persistenttasks.result.CheckReport;
import io.github.persistenttasks.result.Fate;
import io.github.persistenttasks.result.Task;
import io.github.persistenttasks.result.TaskKind;
import io.github.persistenttasks.result.TestResult;
import io.github.persistenttasks.result.Verdict;
import io.github.persistenttasks.text.PrintableText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The layout of a check's timeline: when the initializers of each artifact ran, and when each task was alive.
 *
 * @param marks the marks for loaded, tmax and exit
 * @param ticks the ticks of the time axis
 * @param bands a band per artifact
 * @param bars a bar per task
 * @param moreBands the number of artifacts that are not drawn
 * @param moreBars the number of tasks that are not drawn
 * @param bottom the position of the ticks in pixels
 * @param stretch the ratio of the scale before loaded to that after it
 */
record Timeline(
        List<Mark> marks,
        List<Axis.Tick> ticks,
        List<Bar> bands,
        List<Bar> bars,
        int moreBands,
        int moreBars,
        int bottom,
        long stretch) {

    static final int TOP = 52;
    static final int ROW = 28;

    private static final int GAP = 10;
    private static final int FOOT = 22;
    private static final int BANDS = 12;
    private static final int BARS = 30;
    private static final int LABEL = 30;
    private static final double LEAST_WIDTH = 0.5;

    /** The position in percent up to which a label fits to the right, on small screens as well. */
    private static final double MIDDLE = 45;

    /** A vertical line at a point in time. */
    record Mark(String x, int y, String anchor, String label, String tone) {}

    /** A horizontal bar for a period of time; {@code y} is that of its row. */
    record Bar(String x, String width, int y, String labelX, String anchor, String label, String title, String tone) {}

    private record Span(String label, String title, String tone, double from, double to) {}

    static Timeline of(CheckReport report) {
        double loaded = loaded(report.initializers());
        double tmax = loaded + report.run().tmaxSeconds() * 1_000;
        OptionalDouble exit = report.conclusion().exit().millis().stream()
                .mapToDouble(millis -> loaded + millis)
                .findFirst();
        Axis axis = new Axis(loaded, Math.max(tmax, exit.orElse(tmax)));

        List<Span> bands = bands(report);
        List<Span> bars = bars(report, loaded, exit);
        List<Span> drawnBands = TaskGroups.first(bands, BANDS);
        drawnBands.sort(Comparator.comparingDouble(Span::from));
        List<Span> drawnBars = TaskGroups.first(bars, BARS);
        int barsFrom = TOP + ROW * drawnBands.size() + GAP;
        int bottom = barsFrom + ROW * drawnBars.size() + GAP;
        return new Timeline(
                marks(axis, loaded, tmax, exit),
                axis.ticks(),
                place(drawnBands, axis, TOP),
                place(drawnBars, axis, barsFrom),
                bands.size() - drawnBands.size(),
                bars.size() - drawnBars.size(),
                bottom,
                Math.round(axis.stretch()));
    }

    /** Returns the height of the picture in pixels. */
    int height() {
        return bottom + FOOT;
    }

    private static double loaded(List<Attempt> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.startMillis().isPresent())
                .mapToDouble(Timeline::end)
                .max()
                .orElse(1);
    }

    private static double end(Attempt attempt) {
        return attempt.startMillis().getAsLong() + attempt.millis().orElse(0);
    }

    private static List<Mark> marks(Axis axis, double loaded, double tmax, OptionalDouble exit) {
        List<Mark> marks = new ArrayList<>();
        marks.add(mark(axis, loaded, 0, "loaded after " + Wording.millis(Math.round(loaded)), "loaded"));
        marks.add(mark(axis, tmax, 1, "tmax +" + Wording.seconds((tmax - loaded) / 1_000), "tmax"));
        exit.ifPresent(millis ->
                marks.add(mark(axis, millis, 2, "exit +" + Wording.millis(Math.round(millis - loaded)), "exit")));
        return marks;
    }

    private static Mark mark(Axis axis, double millis, int row, String label, String tone) {
        double x = axis.at(millis);
        return new Mark(Axis.percent(x), 12 + 14 * row, x > 45 ? "end" : "start", label, tone);
    }

    /** Returns a span for each artifact with initializers that ran and for each test class, the most relevant first. */
    private static List<Span> bands(CheckReport report) {
        Map<String, Verdict> verdicts =
                report.artifacts().stream().collect(Collectors.toMap(Artifact::id, Artifact::verdict, Verdict::and));
        Map<String, List<Attempt>> ran = report.initializers().stream()
                .filter(attempt -> attempt.startMillis().isPresent() && attempt.tests() == null)
                .collect(Collectors.groupingBy(Attempt::artifact, LinkedHashMap::new, Collectors.toList()));
        List<Span> spans = new ArrayList<>();
        ran.forEach((id, attempts) -> {
            double from = attempts.stream()
                    .mapToDouble(attempt -> attempt.startMillis().getAsLong())
                    .min()
                    .orElseThrow();
            double to = attempts.stream().mapToDouble(Timeline::end).max().orElseThrow();
            String title = Wording.artifact(id) + ": " + Wording.count(attempts.size(), "initializer") + " in "
                    + Wording.millis(Math.round(to - from));
            String tone = "band " + Wording.word(verdicts.getOrDefault(id, Verdict.CLEAN));
            spans.add(new Span(shortName(id), title, tone, from, to));
        });
        report.initializers().stream()
                .filter(attempt -> attempt.startMillis().isPresent())
                .flatMap(attempt -> Stream.ofNullable(attempt.tests()).map(tests -> span(attempt, tests)))
                .forEach(spans::add);
        spans.sort(Comparator.comparing((Span span) -> span.tone().equals("band clean"))
                .thenComparing(span -> span.from() - span.to()));
        return spans;
    }

    /** Returns the span of a test class, whose title says which threads it left; those that leave any are the most relevant. */
    private static Span span(Attempt attempt, TestResult tests) {
        String name = attempt.initializer().name();
        int alive = tests.aliveThreads().size();
        String title = PrintableText.name(name) + ": " + Wording.count(tests.run(), "test") + " in "
                + Wording.millis(attempt.millis().orElse(0))
                + (alive == 0 ? "" : ", " + Wording.count(alive, "thread") + " alive when it ended");
        return new Span(
                name.substring(name.lastIndexOf('.') + 1),
                title,
                "band " + Wording.word(alive == 0 ? Verdict.CLEAN : Verdict.PERSISTENT),
                attempt.startMillis().getAsLong(),
                end(attempt));
    }

    private static List<Span> bars(CheckReport report, double loaded, OptionalDouble exit) {
        return report.tasks().stream()
                .sorted(Task.worstFirst())
                .map(task -> {
                    double from = task.creation().millis().isPresent()
                            ? task.creation().millis().getAsLong()
                            : loaded;
                    boolean ends = task.kind() != TaskKind.PROCESS && exit.isPresent();
                    String title = Wording.headline(task) + " of " + Wording.artifact(task.artifact());
                    String tone =
                            "bar " + (task.ignored() == null ? Wording.word(task.fate()) : Wording.word(Fate.HARMLESS));
                    return new Span(
                            task.name(),
                            title,
                            tone,
                            from,
                            ends ? Math.max(from, exit.getAsDouble()) : Double.MAX_VALUE);
                })
                .toList();
    }

    private static List<Bar> place(List<Span> spans, Axis axis, int top) {
        List<Bar> bars = new ArrayList<>();
        for (Span span : spans) {
            double from = axis.at(span.from());
            double width = Math.max(LEAST_WIDTH, axis.at(span.to()) - from);
            boolean fits = from < MIDDLE;
            bars.add(new Bar(
                    Axis.percent(from),
                    Axis.percent(width),
                    top + ROW * bars.size(),
                    fits ? Axis.percent(from) : Axis.percent(Math.min(100, Math.max(100 - MIDDLE, from + width))),
                    fits ? "start" : "end",
                    PrintableText.line(span.label(), LABEL),
                    span.title(),
                    span.tone()));
        }
        return bars;
    }

    private static String shortName(String id) {
        String[] parts = id.split(":");
        return parts.length > 1 ? parts[1] : id;
    }
}
