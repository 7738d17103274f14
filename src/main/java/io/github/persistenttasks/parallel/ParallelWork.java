package io.github.persistenttasks.parallel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * The results of the same work for several numbers, in their order. Closing it interrupts the work that is still running and waits for its
 * end.
 *
 * @param <T> the type of the results
 */
public final class ParallelWork<T> implements AutoCloseable {

    private final WorkerThreads threads;
    private final Iterator<Callable<T>> results;

    private ParallelWork(WorkerThreads threads, List<Callable<T>> results) {
        this.threads = threads;
        this.results = results.iterator();
    }

    /** The work for one number. */
    public interface Work<T> {
        T of(int number) throws Exception;
    }

    /**
     * Starts the work for each number below {@code count}.
     *
     * @param most the maximum number that run at the same time; with 1, the work runs in the thread that asks for its result
     */
    public static <T> ParallelWork<T> of(int count, int most, Work<T> work) {
        int number = Math.max(1, Math.min(count, most));
        WorkerThreads threads = WorkerThreads.of(number);
        List<Callable<T>> results = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int own = index;
            if (number == 1) {
                results.add(() -> work.of(own));
            } else {
                Future<T> future = threads.submit(() -> work.of(own));
                results.add(future::get);
            }
        }
        return new ParallelWork<>(threads, results);
    }

    /**
     * Returns the result for the next number.
     *
     * @throws InterruptedException if this thread is interrupted while it waits
     * @throws Exception if the work throws it
     */
    public T next() throws Exception {
        try {
            return results.next().call();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception failure) {
                throw failure;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
