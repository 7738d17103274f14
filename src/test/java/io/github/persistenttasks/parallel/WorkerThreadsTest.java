package io.github.persistenttasks.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class WorkerThreadsTest {

    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void closingInterruptsTheWorkAndWaitsForItsEnd() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Future<Boolean> interrupted;
        try (WorkerThreads threads = WorkerThreads.of(1)) {
            interrupted = threads.submit(() -> isInterrupted(started));
            started.await();
        }

        assertThat(interrupted).isDone();
        assertThat(interrupted.get()).isTrue();
    }

    @Test
    void aThreadThatHasBeenInterruptedWaitsForTheEndAsWell() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Future<Boolean> interrupted;
        try (WorkerThreads threads = WorkerThreads.of(1)) {
            interrupted = threads.submit(() -> isInterrupted(started));
            started.await();
            Thread.currentThread().interrupt();
        }

        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupted).isDone();
    }

    private boolean isInterrupted(CountDownLatch started) {
        started.countDown();
        try {
            never.await();
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
