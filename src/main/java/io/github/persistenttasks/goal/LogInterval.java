package io.github.persistenttasks.goal;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Limits progress lines to one every few seconds, and those that repeat the last one to two a minute. The first is due a few seconds after the
 * interval was created.
 */
final class LogInterval {

    private static final long NANOS = 5_000_000_000L;
    private static final long REPEATED_NANOS = 30_000_000_000L;

    private final LongSupplier clock;
    private long lastNanos;
    private String last = "";

    LogInterval() {
        this(System::nanoTime);
    }

    /**
     * Creates an interval.
     *
     * @param clock the clock, such as {@link System#nanoTime}
     */
    LogInterval(LongSupplier clock) {
        this.clock = clock;
        this.lastNanos = clock.getAsLong();
    }

    /**
     * Returns the line if it is due. If so, it is the last one from now on.
     *
     * @param line creates the line; called only if a line that differs from the last one is due, because this method is called every few
     *     milliseconds
     */
    synchronized Optional<String> due(Supplier<String> line) {
        long now = clock.getAsLong();
        if (now - lastNanos <= NANOS) {
            return Optional.empty();
        }
        String text = line.get();
        if (text.equals(last) && now - lastNanos <= REPEATED_NANOS) {
            return Optional.empty();
        }
        lastNanos = now;
        last = text;
        return Optional.of(text);
    }
}
