package io.github.persistenttasks.probe;

import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The state of an executor, read from its fields, because its methods may be overridden or wait for locks that the code under test holds.
 */
final class PoolState {

    /**
     * Mask for the number of workers in an executor's control word. The other bits are its run state; the word is negative while it accepts
     * tasks.
     */
    private static final int WORKERS = (1 << 29) - 1;

    final int size;
    final int core;
    final int maximum;
    final long keepAliveNanos;
    final boolean coreTimesOut;
    final boolean shutdown;

    /** The queue of the workers' tasks, or {@code null} if it cannot be read. */
    final Object queue;

    PoolState(ThreadPoolExecutor pool, Internals internals) {
        AtomicInteger control = (AtomicInteger) internals.pools.get(pool, PoolInternals.PoolField.CTL);
        int word = control == null ? -1 : control.get();
        size = control == null ? 0 : word & WORKERS;
        shutdown = word >= 0;
        core = number(internals.pools.get(pool, PoolInternals.PoolField.CORE_POOL_SIZE))
                .intValue();
        maximum = number(internals.pools.get(pool, PoolInternals.PoolField.MAXIMUM_POOL_SIZE))
                .intValue();
        keepAliveNanos = number(internals.pools.get(pool, PoolInternals.PoolField.KEEP_ALIVE_TIME))
                .longValue();
        coreTimesOut =
                Boolean.TRUE.equals(internals.pools.get(pool, PoolInternals.PoolField.ALLOW_CORE_THREAD_TIME_OUT));
        queue = internals.pools.get(pool, PoolInternals.PoolField.WORK_QUEUE);
    }

    /** Returns the number of tasks in the queue, or 0 if the queue is not of a class of the JDK that counts them. */
    int queued(Internals internals) {
        Object count = internals.pools.count(queue);
        return count instanceof AtomicInteger
                ? ((AtomicInteger) count).get()
                : number(count).intValue();
    }

    private static Number number(Object value) {
        return value instanceof Number ? (Number) value : Integer.valueOf(0);
    }

    long keepAliveMillis() {
        return TimeUnit.NANOSECONDS.toMillis(keepAliveNanos);
    }

    /** Returns whether each idle worker ends after the keep-alive. If the pool keeps some of its workers, it is not known which. */
    boolean letsAllEnd() {
        return coreTimesOut || core == 0;
    }
}
