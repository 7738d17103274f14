package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.Pool;
import io.github.persistenttasks.protocol.PoolSize;
import io.github.persistenttasks.protocol.Worker;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Finds the pool that a thread works for, and whether and when the thread ends by itself. */
final class Workers {

    private static final String POOL = "java.util.concurrent.ThreadPoolExecutor";
    private static final String FORK_JOIN_POOL = "java.util.concurrent.ForkJoinPool";

    /** Keep-alive of a fork-join pool's workers, for a JDK from which it cannot be read. */
    private static final long DEFAULT_KEEP_ALIVE_MILLIS = 60000;

    private final Internals internals;
    private final Wrapped wrapped;

    Workers(Internals internals) {
        this.internals = internals;
        this.wrapped = new Wrapped(internals);
    }

    /**
     * Returns the JDK's worker object that the thread runs, or {@code null} if there is none. A thread factory may have wrapped it, so if
     * the stack shows a worker, the fields of the thread and of its {@code Runnable} are searched.
     */
    Object workerOf(final Thread thread, StackTraceElement[] stack) {
        Object target = internals.target(thread);
        if (internals.isWorker(target)) {
            return target;
        }
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals(POOL + "$Worker")) {
                Wrapped.Wanted itsWorker = new Wrapped.Wanted() {
                    @Override
                    public boolean is(Object object) {
                        return internals.isWorker(object) && internals.workerThread(object) == thread;
                    }
                };
                Object found = wrapped.find(target, itsWorker);
                return found == null ? wrapped.find(thread, itsWorker) : found;
            }
        }
        return null;
    }

    /** Returns whether the stack is that of a worker that waits for work. */
    static boolean isIdle(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals(POOL)) {
                return frame.getMethodName().equals("getTask");
            }
            // Since JDK 17, threads of any kind wait in managedBlock and the methods that it calls.
            if (frame.getClassName().equals(FORK_JOIN_POOL)
                    && !frame.getMethodName().endsWith("Block")) {
                return frame.getMethodName().equals("awaitWork");
            }
        }
        return false;
    }

    /** Returns whether the idle worker ends after the pool's keep-alive: it then waits in the queue's {@code poll}. */
    private static boolean waitsWithTimeout(StackTraceElement[] stack) {
        for (int i = 1; i < stack.length; i++) {
            if (stack[i].getClassName().equals(POOL) && stack[i].getMethodName().equals("getTask")) {
                return stack[i - 1].getMethodName().equals("poll");
            }
        }
        return false;
    }

    /**
     * Returns the facts about the thread and its pool, if it works for one.
     *
     * @param worker the JDK's worker object that the thread runs, or {@code null}
     * @param idle what is known of how long workers have been idle
     */
    Optional<Worker> describe(Thread thread, Object worker, StackTraceElement[] stack, IdleWorkers idle) {
        if (worker != null) {
            ThreadPoolExecutor pool = internals.workerPool(worker);
            return pool == null ? Optional.<Worker>empty() : Optional.of(describe(thread, pool, stack, idle));
        }
        if (internals.isDelayScheduler(thread)) {
            ForkJoinPool delayed = internals.delayedPool(thread);
            return delayed == null ? Optional.<Worker>empty() : Optional.of(describe(delayed, stack, true));
        }
        ForkJoinPool pool = thread instanceof ForkJoinWorkerThread ? ((ForkJoinWorkerThread) thread).getPool() : null;
        return pool == null ? Optional.<Worker>empty() : Optional.of(describe(pool, stack, idle.isRevived(thread)));
    }

    private Worker describe(Thread thread, ThreadPoolExecutor pool, StackTraceElement[] stack, IdleWorkers seen) {
        PoolState state = new PoolState(pool, internals);
        boolean idle = isIdle(stack);
        boolean scheduled = pool instanceof ScheduledThreadPoolExecutor;
        boolean ends = state.letsAllEnd();
        boolean hasKnownEnd = idle && ends && !scheduled && waitsWithTimeout(stack) && !seen.isRevived(thread);
        long left = TimeUnit.NANOSECONDS.toMillis(Math.max(0, state.keepAliveNanos - Math.max(0, seen.nanos(thread))));
        return new Worker(
                new Pool(
                        pool.getClass().getName(),
                        new PoolSize(state.size, state.core, state.maximum),
                        state.keepAliveMillis(),
                        state.queued(internals),
                        state.shutdown,
                        ends,
                        false),
                idle,
                hasKnownEnd ? OptionalLong.of(left) : OptionalLong.empty());
    }

    private Worker describe(ForkJoinPool pool, StackTraceElement[] stack, boolean stays) {
        Long known = internals.keepAlive(pool);
        long keepAlive = known == null ? DEFAULT_KEEP_ALIVE_MILLIS : known;
        boolean idle = isIdle(stack);
        return new Worker(
                new Pool(
                        pool.getClass().getName(),
                        new PoolSize(pool.getPoolSize(), 0, pool.getParallelism()),
                        keepAlive,
                        pool.getQueuedSubmissionCount(),
                        pool.isShutdown(),
                        true,
                        pool == ForkJoinPool.commonPool()),
                idle,
                idle && !stays ? OptionalLong.of(keepAlive) : OptionalLong.empty());
    }
}
