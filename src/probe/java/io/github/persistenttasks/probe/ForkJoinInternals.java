package io.github.persistenttasks.probe;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** The private state of {@link ForkJoinPool}, and of the thread that passes delayed tasks to one since 25. */
final class ForkJoinInternals {

    private final JdkField poolOfWorker = JdkField.of("java.util.concurrent.ForkJoinWorkerThread", "pool");
    private final JdkField common = JdkField.of("java.util.concurrent.ForkJoinPool", "common");
    private final JdkField factory = JdkField.of("java.util.concurrent.ForkJoinPool", "factory");
    private final JdkField keepAlive = JdkField.of("java.util.concurrent.ForkJoinPool", "keepAlive");
    private final JdkField delayScheduler = JdkField.of("java.util.concurrent.ForkJoinPool", "delayScheduler");
    private final JdkField delayedTasks = JdkField.of("java.util.concurrent.DelayScheduler", "restingSize");

    /** Returns the pool that the thread works for, or {@code null}. */
    ForkJoinPool pool(Thread thread) {
        return thread instanceof ForkJoinWorkerThread ? (ForkJoinPool) poolOfWorker.get(thread) : null;
    }

    /** Returns whether it is the JVM's common pool. */
    boolean isCommon(ForkJoinPool pool) {
        return pool != null && pool == common.getStatic();
    }

    /** Returns whether the thread works for the JVM's common pool. */
    boolean isCommonWorker(Thread thread) {
        return isCommon(pool(thread));
    }

    /** Returns the factory of the pool's threads, or {@code null}. */
    Object factory(ForkJoinPool pool) {
        return factory.get(pool);
    }

    /** Returns the milliseconds after which an idle worker of the pool ends, or {@code null} if the JDK has no such field, as in 8. */
    Long keepAlive(ForkJoinPool pool) {
        return (Long) keepAlive.get(pool);
    }

    /** Returns whether the thread passes delayed tasks to a pool. */
    boolean isDelayScheduler(Thread thread) {
        return delayedTasks.isIn(thread);
    }

    /** Returns whether the thread passes delayed tasks to the JVM's common pool. */
    boolean isDelaySchedulerOfCommonPool(Thread thread) {
        return isDelayScheduler(thread) && delayScheduler.get(common.getStatic()) == thread;
    }

    /** Returns the number of delayed tasks. */
    int delayedTasks(Thread scheduler) {
        return delayedTasks.intIn(scheduler);
    }
}
