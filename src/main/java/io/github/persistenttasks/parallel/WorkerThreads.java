package io.github.persistenttasks.parallel;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A fixed number of threads. Closing them interrupts their work and waits for its end, also in a thread that has been interrupted. */
public final class WorkerThreads implements AutoCloseable {

    /** Work that ignores an interrupt for so long is left behind. */
    private static final long MOST_SECONDS_TO_END = 30;

    private final ExecutorService executor;

    private WorkerThreads(ExecutorService executor) {
        this.executor = executor;
    }

    public static WorkerThreads of(int number) {
        return new WorkerThreads(Executors.newFixedThreadPool(number));
    }

    /** Runs the work as soon as a thread is free. */
    public <T> Future<T> submit(Callable<T> work) {
        return executor.submit(work);
    }

    @Override
    public void close() {
        executor.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            executor.awaitTermination(MOST_SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
