package io.github.persistenttasks.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private final BlockingQueue<String> nothing = new LinkedBlockingQueue<>();
    private final BlockingQueue<Thread> started = new LinkedBlockingQueue<>();

    @Test
    void aWorkerThatWaitsInTheQueueOfItsExecutorIsIdle() throws Exception {
        assertThat(isIdle(Executors.newFixedThreadPool(1), () -> "done")).isTrue();
        assertThat(isIdle(Executors.newCachedThreadPool(), () -> "done")).isTrue();
        assertThat(isIdle(Executors.newScheduledThreadPool(1), () -> "done")).isTrue();
        assertThat(isIdle(new ForkJoinPool(1), () -> "done")).isTrue();
    }

    @Test
    void aWorkerWhoseTaskWaitsInAQueueIsBusy() throws Exception {
        assertThat(isIdle(Executors.newFixedThreadPool(1), nothing::take)).isFalse();
        assertThat(isIdle(new ForkJoinPool(1), nothing::take)).isFalse();
    }

    private boolean isIdle(ExecutorService executor, Callable<String> task) throws Exception {
        try {
            executor.submit(() -> {
                started.add(Thread.currentThread());
                return task.call();
            });
            Thread worker = started.take();
            while (worker.getState() != Thread.State.WAITING && worker.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            return Workers.isIdle(worker.getStackTrace());
        } finally {
            executor.shutdownNow();
        }
    }
}
