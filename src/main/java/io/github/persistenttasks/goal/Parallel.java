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

/** Does the same work several times at a time. */
final class Parallel {

    private static final long MOST_SECONDS_TO_END = 10;

    private Parallel() {}

    /** A piece of the work. */
    interface Work<T> {
        T of(int number) throws ConfigurationException, ProbeException, InterruptedException;
    }

    /**
     * Does the work for each number below {@code count}, and waits for all of it.
     *
     * @param most how many may be done at a time
     * @return the results in the order of the numbers
     * @throws ConfigurationException when one throws it; what still runs is interrupted, and over, then
     * @throws ProbeException likewise
     * @throws InterruptedException likewise, or when this thread is interrupted
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
            throw new ProbeException("The probe failed: " + e.getCause(), e.getCause());
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
