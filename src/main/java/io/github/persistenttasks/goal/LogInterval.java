package io.github.persistenttasks.goal;

import java.util.function.LongSupplier;

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

    /** Returns whether the line is due. If so, it is the last one from now on. */
    synchronized boolean isDue(String line) {
        long now = clock.getAsLong();
        if (now - lastNanos <= (line.equals(last) ? REPEATED_NANOS : NANOS)) {
            return false;
        }
        lastNanos = now;
        last = line;
        return true;
    }
}
