package io.github.persistenttasks.goal;

/** Limits progress lines to one every few seconds. The first is due a few seconds after the interval was created. */
final class LogInterval {

    private static final long NANOS = 5_000_000_000L;

    private long lastNanos = System.nanoTime();

    /** Returns whether a line is due. If so, the next is due a few seconds later. */
    synchronized boolean isOver() {
        long now = System.nanoTime();
        if (now - lastNanos <= NANOS) {
            return false;
        }
        lastNanos = now;
        return true;
    }
}
