package io.github.persistenttasks.reactor;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * The results of work for several numbers, in their order. Closing it interrupts the work that is still running and waits for its end.
 *
 * @param <T> the type of the results
 */
final class SideBySide<T> implements AutoCloseable {

    private static final long MOST_SECONDS_TO_END = 30;

    private final ExecutorService executor;
    private final boolean inline;
    private final Iterator<Callable<T>> results;

    private SideBySide(ExecutorService executor, boolean inline, List<Callable<T>> results) {
        this.executor = executor;
        this.inline = inline;
        this.results = results.iterator();
    }

    /**
     * Starts the work for each number below {@code count}.
     *
     * @param most the maximum number that run at the same time; with 1, the work runs in the thread that asks for its result
     */
    static <T> SideBySide<T> of(int count, int most, IntFunction<T> work) {
        boolean inline = Math.min(count, most) < 2;
        ExecutorService executor = Executors.newFixedThreadPool(inline ? 1 : Math.min(count, most));
        List<Callable<T>> results = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            int own = number;
            if (inline) {
                results.add(() -> work.apply(own));
            } else {
                Future<T> future = executor.submit(() -> work.apply(own));
                results.add(future::get);
            }
        }
        return new SideBySide<>(executor, inline, results);
    }

    /**
     * Returns the result for the next number.
     *
     * @throws InterruptedException if this thread is interrupted while it waits
     */
    T next() throws InterruptedException {
        try {
            return results.next().call();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
        if (inline) {
            return;
        }
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
