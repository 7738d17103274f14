package io.github.persistenttasks.probe;

/**
 * Threads that the JVM shares among all code: the workers of the common pool, and those of the timeouts of {@code CompletableFuture}. They
 * run the code of one artifact after that of another, which started them.
 */
final class SharedThreads {

    private static final String DELAYER = "java.util.concurrent.CompletableFuture$Delayer";

    private final Internals internals;

    SharedThreads(Internals internals) {
        this.internals = internals;
    }

    boolean contains(Thread thread) {
        return internals.forkJoin.isCommonWorker(thread)
                || internals.forkJoin.isDelaySchedulerOfCommonPool(thread)
                || isDelayer(thread);
    }

    /** Returns whether this is the factory of a pool on which the JDK runs virtual threads or wakes them. */
    static boolean isOfVirtualThreads(Object factory) {
        return factory != null && factory.getClass().getName().startsWith("java.lang.VirtualThread");
    }

    /** Returns whether this is the factory of the executor that completes futures after a timeout. */
    static boolean isOfTimeouts(Object factory) {
        return factory != null && factory.getClass().getName().startsWith(DELAYER);
    }

    /** Returns whether the thread completes futures after a timeout, which up to 24 is a scheduled executor of its own. */
    private boolean isDelayer(Thread thread) {
        Object target = internals.target(thread);
        Object factory = internals.pools.isWorker(target) ? internals.pools.factory(target) : null;
        return isOfTimeouts(factory);
    }
}
