package io.github.persistenttasks.probe;

import io.github.persistenttasks.protocol.Pool;
import io.github.persistenttasks.protocol.PoolSize;
import io.github.persistenttasks.protocol.Worker;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Which pool a thread works for, and whether that pool ever lets it end. */
final class Workers {

    private static final String POOL = "java.util.concurrent.ThreadPoolExecutor";

    /** Keep-alive of the workers of a fork-join pool on a JDK that does not say it. */
    private static final long DEFAULT_KEEP_ALIVE_MILLIS = 60000;

    private final Internals internals;

    Workers(Internals internals) {
        this.internals = internals;
    }

    /**
     * Returns the JDK's worker object that the thread runs, or {@code null}. A thread factory may have wrapped it, so where the stack
     * shows one it is looked for in the fields of the thread and of what it runs.
     */
    Object workerOf(Thread thread, StackTraceElement[] stack) {
        Object target = internals.target(thread);
        if (internals.isWorker(target)) {
            return target;
        }
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals(POOL + "$Worker")) {
                Object found = search(target, 4);
                return found == null ? search(thread, 4) : found;
            }
        }
        return null;
    }

    private Object search(Object object, int depth) {
        if (object == null || depth == 0 || internals.isWorker(object)) {
            return depth == 0 ? null : object;
        }
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().startsWith("java.") || type.getName().startsWith("jdk.")) {
                break;
            }
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) || !mayHold(field.getType())) {
                    continue;
                }
                Object found = search(value(field, object), depth - 1);
                if (internals.isWorker(found)) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean mayHold(Class<?> type) {
        return type == Object.class || Runnable.class.isAssignableFrom(type) || type.isInterface();
    }

    private static Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (Exception e) {
            return null;
        }
    }

    /** Returns whether the worker waits for work, by its stack. */
    static boolean isIdle(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals(POOL)) {
                return frame.getMethodName().equals("getTask");
            }
        }
        return false;
    }

    /** Returns whether the idle worker waits only for the pool's keep-alive: then it is the queue's {@code poll} that it stands in. */
    private static boolean waitsInVain(StackTraceElement[] stack) {
        for (int i = 1; i < stack.length; i++) {
            if (stack[i].getClassName().equals(POOL) && stack[i].getMethodName().equals("getTask")) {
                return stack[i - 1].getMethodName().equals("poll");
            }
        }
        return false;
    }

    /** Returns what is known of the pool, if there is one; {@code idleNanos} is how long the worker is known to have been idle, or -1. */
    Optional<Worker> describe(Thread thread, Object worker, StackTraceElement[] stack, long idleNanos) {
        if (worker != null) {
            ThreadPoolExecutor pool = internals.workerPool(worker);
            return pool == null ? Optional.<Worker>empty() : Optional.of(describe(pool, stack, idleNanos));
        }
        ForkJoinPool pool = thread instanceof ForkJoinWorkerThread ? ((ForkJoinWorkerThread) thread).getPool() : null;
        return pool == null ? Optional.<Worker>empty() : Optional.of(describe(pool, stack));
    }

    private static Worker describe(ThreadPoolExecutor pool, StackTraceElement[] stack, long idleNanos) {
        long keepAlive = pool.getKeepAliveTime(TimeUnit.NANOSECONDS);
        boolean idle = isIdle(stack);
        boolean scheduled = pool instanceof ScheduledThreadPoolExecutor;
        boolean ends = pool.allowsCoreThreadTimeOut() || pool.getPoolSize() > pool.getCorePoolSize();
        boolean knowsItsEnd = idle && ends && !scheduled && waitsInVain(stack);
        long left = TimeUnit.NANOSECONDS.toMillis(Math.max(0, keepAlive - Math.max(0, idleNanos)));
        return new Worker(
                new Pool(
                        pool.getClass().getName(),
                        new PoolSize(pool.getPoolSize(), pool.getCorePoolSize(), pool.getMaximumPoolSize()),
                        TimeUnit.NANOSECONDS.toMillis(keepAlive),
                        pool.getQueue().size(),
                        pool.isShutdown(),
                        ends,
                        false),
                idle,
                knowsItsEnd ? OptionalLong.of(left) : OptionalLong.empty());
    }

    private Worker describe(ForkJoinPool pool, StackTraceElement[] stack) {
        Long known = internals.keepAlive(pool);
        long keepAlive = known == null ? DEFAULT_KEEP_ALIVE_MILLIS : known;
        boolean idle = false;
        for (StackTraceElement frame : stack) {
            idle |= frame.getClassName().equals("java.util.concurrent.ForkJoinPool")
                    && frame.getMethodName().equals("awaitWork");
        }
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
                idle ? OptionalLong.of(keepAlive) : OptionalLong.empty());
    }
}
