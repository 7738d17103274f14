package io.github.persistenttasks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The time axis of the timeline, in percent of its width.
 *
 * <p>Loading takes only a fraction of the time until tmax, but most tasks are created then. So the time before <em>loaded</em> may have a
 * larger scale than the time after it.
 */
final class Axis {

    private static final double EDGE = 96;
    private static final double LEAST_LOADING = 0.5 * EDGE;
    private static final double MOST_LOADING = 0.8 * EDGE;

    private final double loaded;
    private final double end;
    private final double split;

    /**
     * Creates an axis.
     *
     * @param loaded milliseconds from JVM start to <em>loaded</em>
     * @param end milliseconds from JVM start to the last time that is drawn to scale
     */
    Axis(double loaded, double end) {
        this.loaded = Math.max(1, loaded);
        this.end = Math.max(this.loaded + 1, end);
        this.split = Math.min(MOST_LOADING, Math.max(LEAST_LOADING, EDGE * this.loaded / this.end));
    }

    /** A labelled point in time. */
    record Tick(String x, String label) {}

    /** Returns the position of a time in percent; times after the end are beyond the edge. */
    double at(double millis) {
        if (millis <= loaded) {
            return split * Math.max(0, millis) / loaded;
        }
        return millis > end ? 100 : split + (EDGE - split) * (millis - loaded) / (end - loaded);
    }

    /** Returns the ratio of the scale before <em>loaded</em> to that after it. */
    double stretch() {
        return (split / loaded) / ((EDGE - split) / (end - loaded));
    }

    /** Returns ticks at round times, counted from JVM start before <em>loaded</em>, and from <em>loaded</em> after it. */
    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        double before = step(loaded / 3);
        for (double millis = 0; millis < loaded * 0.9; millis += before) {
            ticks.add(new Tick(percent(at(millis)), Wording.seconds(millis / 1_000)));
        }
        double after = step((end - loaded) / 2);
        for (double millis = after; millis <= (end - loaded) * 0.9; millis += after) {
            ticks.add(new Tick(percent(at(loaded + millis)), "+" + Wording.seconds(millis / 1_000)));
        }
        return ticks;
    }

    private static double step(double atLeast) {
        double magnitude = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * magnitude >= atLeast) {
                return factor * magnitude;
            }
        }
        return 10 * magnitude;
    }

    /** Returns a percentage in the syntax of an SVG attribute. */
    static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
