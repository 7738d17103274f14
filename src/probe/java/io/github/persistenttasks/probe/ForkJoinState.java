package io.github.persistenttasks.probe;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.concurrent.ForkJoinPool;

/** The state of a fork-join pool, without regard to methods that its class overrides, because these are code under test and may hang. */
final class ForkJoinState {

    private static final MethodHandle SIZE = method("getPoolSize", int.class);
    private static final MethodHandle PARALLELISM = method("getParallelism", int.class);
    private static final MethodHandle SUBMISSIONS = method("getQueuedSubmissionCount", int.class);
    private static final MethodHandle STEALS = method("getStealCount", long.class);
    private static final MethodHandle IS_SHUTDOWN = method("isShutdown", boolean.class);

    private final ForkJoinPool pool;

    ForkJoinState(ForkJoinPool pool) {
        this.pool = pool;
    }

    int size() {
        return (int) number(SIZE);
    }

    int parallelism() {
        return (int) number(PARALLELISM);
    }

    /** Returns the number of submitted tasks that no worker has begun. */
    int queued() {
        return (int) number(SUBMISSIONS);
    }

    /** Returns an estimate of the number of tasks that have been done. */
    long done() {
        return Math.max(0, number(STEALS));
    }

    boolean isShutdown() {
        return Boolean.TRUE.equals(call(IS_SHUTDOWN));
    }

    private long number(MethodHandle method) {
        Object value = call(method);
        return value == null ? 0 : ((Number) value).longValue();
    }

    private Object call(MethodHandle method) {
        try {
            return method == null ? null : method.invoke(pool);
        } catch (Throwable unreadable) {
            return null;
        }
    }

    private static MethodHandle method(String name, Class<?> result) {
        try {
            return Opener.lookup(ForkJoinPool.class)
                    .findSpecial(ForkJoinPool.class, name, MethodType.methodType(result), ForkJoinPool.class);
        } catch (Exception missing) {
            return null;
        }
    }
}
