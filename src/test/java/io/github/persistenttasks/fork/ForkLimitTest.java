package io.github.persistenttasks.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ForkLimitTest {

    @Test
    void modulesOfTheSameBuildShareALimit() throws Exception {
        Map<String, AtomicInteger> build = new HashMap<>();
        limit(build).acquire(1);
        ForkLimit module = limit(build);

        Thread waiting = acquire(module, new CountDownLatch(1));

        assertThat(isWaiting(waiting)).isTrue();
        limit(build).release();
        waiting.join();
    }

    @Test
    void anotherBuildHasItsOwnLimit() throws Exception {
        limit(new HashMap<>()).acquire(1);
        CountDownLatch acquired = new CountDownLatch(1);

        acquire(limit(new HashMap<>()), acquired);

        assertThat(acquired.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void aHigherLimitIsNotBlockedByALowerOne() throws Exception {
        ForkLimit limit = ForkLimit.ofItsOwn();
        limit.acquire(1);
        CountDownLatch acquired = new CountDownLatch(1);

        Thread second = new Thread(() -> {
            try {
                limit.acquire(2);
                acquired.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        second.start();

        assertThat(acquired.await(1, TimeUnit.MINUTES)).isTrue();
    }

    private static ForkLimit limit(Map<String, AtomicInteger> build) {
        return ForkLimit.of(name -> build.computeIfAbsent(name, unknown -> new AtomicInteger()));
    }

    private static Thread acquire(ForkLimit limit, CountDownLatch acquired) {
        Thread thread = new Thread(() -> {
            try {
                limit.acquire(1);
                acquired.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Waits until the thread waits or has ended; returns whether it waits. */
    private static boolean isWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
        return thread.isAlive();
    }
}
