package io.github.persistenttasks.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;

class ForkLimitTest {

    @Test
    void allThatHaveTheSameBuildShareOne() throws Exception {
        DefaultRepositorySystemSession build = new DefaultRepositorySystemSession();
        ForkLimit.of(build).acquire(1);
        ForkLimit module = ForkLimit.of(new DefaultRepositorySystemSession(build));

        Thread waiting = acquire(module, new CountDownLatch(1));

        assertThat(isWaiting(waiting)).isTrue();
        ForkLimit.of(build).release();
        waiting.join();
    }

    @Test
    void anotherBuildHasItsOwn() throws Exception {
        ForkLimit.of(new DefaultRepositorySystemSession()).acquire(1);
        CountDownLatch acquired = new CountDownLatch(1);

        acquire(ForkLimit.of(new DefaultRepositorySystemSession()), acquired);

        assertThat(acquired.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void whoeverAllowsMoreGoesOn() throws Exception {
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

    /** Returns whether the thread comes to wait, and not to its end. */
    private static boolean isWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
        return thread.isAlive();
    }
}
