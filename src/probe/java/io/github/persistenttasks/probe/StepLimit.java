package io.github.persistenttasks.probe;

/** The time limit of the step that the main thread runs. Time in which the thread waits for a processor does not count. */
final class StepLimit {

    /** A step that waits for a processor may take at most so many times the limit. */
    private static final int MOST = 3;

    /** How much a step must have waited for the limit to be moved again. */
    private static final long WORTH_MILLIS = 1000;

    private final long limitMillis;
    private final ProcessorWait wait;
    private long sinceNanos;
    private long before;
    private long granted;

    /**
     * Creates the limit.
     *
     * @param wait that of the main thread
     */
    StepLimit(long limitMillis, ProcessorWait wait) {
        this.limitMillis = limitMillis;
        this.wait = wait;
    }

    /** Begins to measure, unless that was done for the step that began at this time. */
    void begin(long stepNanos) {
        if (stepNanos != sinceNanos) {
            sinceNanos = stepNanos;
            before = wait.millis();
            granted = 0;
        }
    }

    /** Returns the milliseconds that the step has left. */
    long left(long elapsedMillis) {
        return limitMillis + granted - elapsedMillis;
    }

    /** Moves the limit by the time that the step has waited; returns by how many milliseconds, which is 0 if that is not worth it. */
    long extend() {
        long waited = Math.min(wait.millis() - before, (MOST - 1) * limitMillis);
        long more = waited - granted;
        if (more < WORTH_MILLIS) {
            return 0;
        }
        granted = waited;
        return more;
    }
}
