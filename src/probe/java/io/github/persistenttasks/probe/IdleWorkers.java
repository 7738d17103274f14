package io.github.persistenttasks.probe;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** How long workers of pools have waited for work, and whether work comes to them again and again. */
final class IdleWorkers {

    /** From this many threads on, only those are looked at whose worker is in plain sight. */
    private static final int MANY = 400;

    private final Internals internals;
    private final Workers workers;
    private volatile Map<Long, Seen> seen = new HashMap<Long, Seen>();

    /** What the last look at a worker has shown. */
    private static final class Seen {
        final long completed;
        final boolean idle;
        final long sinceNanos;

        /** The longest time from one task to the next one that came to the worker while it was idle, 0 if none has. */
        final long pauseNanos;

        Seen(long completed, boolean idle, long sinceNanos, long pauseNanos) {
            this.completed = completed;
            this.idle = idle;
            this.sinceNanos = sinceNanos;
            this.pauseNanos = pauseNanos;
        }
    }

    IdleWorkers(Internals internals) {
        this.internals = internals;
        this.workers = new Workers(internals);
    }

    /** Updates the state of all workers. */
    void look() {
        Map<Long, Seen> now = new HashMap<Long, Seen>();
        Thread[] threads = internals.threads();
        for (Thread thread : threads) {
            boolean plain =
                    internals.pools.isWorker(internals.target(thread)) || thread instanceof ForkJoinWorkerThread;
            if (plain || threads.length < MANY && mayWrap(thread)) {
                Seen one = look(thread, seen.get(internals.number(thread)));
                if (one != null) {
                    now.put(internals.number(thread), one);
                }
            }
        }
        seen = now;
    }

    private boolean mayWrap(Thread thread) {
        Object target = internals.target(thread);
        return thread.getClass() != Thread.class || target != null;
    }

    private Seen look(Thread thread, Seen before) {
        StackTraceElement[] stack = internals.stack(thread);
        long completed = completed(thread, stack);
        if (completed < 0) {
            return null;
        }
        boolean idle = Workers.isIdle(stack);
        long now = System.nanoTime();
        if (before == null) {
            return new Seen(completed, idle, now, 0);
        }
        boolean works = before.completed != completed || !idle;
        boolean revived = works && before.idle;
        long pause = revived ? Math.max(before.pauseNanos, now - before.sinceNanos) : before.pauseNanos;
        return new Seen(completed, idle, works || !before.idle ? now : before.sinceNanos, pause);
    }

    /** Returns how many tasks the worker, or its fork-join pool, has done; -1 if the thread is no worker. */
    private long completed(Thread thread, StackTraceElement[] stack) {
        if (thread instanceof ForkJoinWorkerThread) {
            ForkJoinPool pool = internals.forkJoin.pool(thread);
            return pool == null ? -1 : new ForkJoinState(pool).done();
        }
        Object worker = workers.workerOf(thread, stack);
        return worker == null ? -1 : internals.pools.completedTasks(worker);
    }

    /** Returns how many nanoseconds the thread is known to have been idle, or -1 if it is not. */
    long nanos(Thread thread) {
        Seen last = seen.get(internals.number(thread));
        return last == null || !last.idle ? -1 : System.nanoTime() - last.sinceNanos;
    }

    /**
     * Returns whether work comes to the worker again and again, so that its keep-alive begins anew each time. It has come to an end only if
     * the worker has been idle for much longer than it ever was before.
     */
    boolean isRevived(Thread thread) {
        Seen last = seen.get(internals.number(thread));
        return last != null && last.pauseNanos > 0 && nanos(thread) < 2 * last.pauseNanos;
    }
}
