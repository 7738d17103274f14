package io.github.persistenttasks.probe;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.Collection;

/**
 * How often threads have waited, by the count of the JVM. It shows whether they have done anything since: a thread that waits, and has not
 * begun to wait again, has not run.
 */
final class WaitCounts {

    private final long[] numbers;

    /** The counts, or {@code null} if one of the threads did not wait, or this JVM has no counts. */
    private final long[] counts;

    /**
     * Reads the counts of threads.
     *
     * @param numbers the numbers of the threads
     */
    WaitCounts(Collection<Long> numbers) {
        this.numbers = new long[numbers.size()];
        int next = 0;
        for (long number : numbers) {
            this.numbers[next++] = number;
        }
        this.counts = read();
    }

    /** Returns whether all threads were waiting when the counts were read. */
    boolean areKnown() {
        return counts != null;
    }

    /** Returns whether all threads were waiting when the counts were read, and have been since. */
    boolean areUnchanged() {
        return counts != null && Arrays.equals(counts, read());
    }

    private long[] read() {
        try {
            ThreadInfo[] threads = ManagementFactory.getThreadMXBean().getThreadInfo(numbers);
            long[] read = new long[threads.length];
            for (int i = 0; i < threads.length; i++) {
                if (threads[i] == null || !isWaiting(threads[i].getThreadState())) {
                    return null;
                }
                read[i] = threads[i].getWaitedCount();
            }
            return read;
        } catch (Throwable unsupported) {
            // The module java.management may be missing.
            return null;
        }
    }

    private static boolean isWaiting(Thread.State state) {
        return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
    }
}
