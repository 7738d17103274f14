package io.github.persistenttasks.goal;

import io.github.persistenttasks.config.ConfigurationException;
import io.github.persistenttasks.failure.ProbeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs the same work for several numbers in parallel. */
final class Parallel {

    private static final long MOST_SECONDS_TO_END = 10;

    private Parallel() {}

    /** The work for one number. */
    interface Work<T> {
        T of(int number) throws ConfigurationException, ProbeException, InterruptedException;
    }

    /**
     * Runs the work for each number below {@code count} and waits for all of it.
     *
     * @param most the maximum number that run at the same time
     * @return the results in the order of the numbers
     * @throws ConfigurationException if the work throws it; all other work has been interrupted and has ended
     * @throws ProbeException if the work throws it; all other work has been interrupted and has ended
     * @throws InterruptedException if the work throws it or this thread is interrupted; all other work has been interrupted and has ended
     */
    static <T> List<T> of(int count, int most, Work<T> work)
            throws ConfigurationException, ProbeException, InterruptedException {
        if (count == 1) {
            return List.of(work.of(0));
        }
        ExecutorService executor = Executors.newFixedThreadPool(Math.min(count, most));
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                int own = number;
                futures.add(executor.submit(() -> work.of(own)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(result(future));
            }
            return results;
        } finally {
            end(executor);
        }
    }

    private static <T> T result(Future<T> future) throws ConfigurationException, ProbeException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ConfigurationException failure) {
                throw failure;
            }
            if (e.getCause() instanceof ProbeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new ProbeException("The probe failed: " + e.getCause(), e);
        }
    }

    private static void end(ExecutorService executor) {
        executor.shutdownNow();
        try {
            executor.awaitTermination(MOST_SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
