package io.github.persistenttasks.hostile;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Providers whose threads end or stay alive depending on the other artifacts on the class path. */
public final class Company {

    private static final String KEEP = "test.keep";

    private Company() {}

    /** Keeps the thread of {@link Sleeps} alive, without a dependency on it. */
    public static final class Keeps implements Runnable {

        public Keeps() {
            System.setProperty(KEEP, "");
        }

        @Override
        public void run() {}
    }

    /** Starts a thread whose stack is always the same and that ends after its first sleep unless {@link Keeps} has run. */
    public static final class Sleeps implements Runnable {

        public Sleeps() {
            new Thread(Sleeps::sleep, "kept").start();
        }

        private static void sleep() {
            do {
                try {
                    Thread.sleep(600);
                } catch (InterruptedException e) {
                    return;
                }
            } while (System.getProperty(KEEP) != null);
        }

        @Override
        public void run() {}
    }

    /** Starts a thread that never ends, unless {@link Keeps} has run. */
    public static final class LeaksAlone implements Runnable {

        public LeaksAlone() {
            if (System.getProperty(KEEP) == null) {
                new Thread(() -> Enders.sleep(60_000), "needless").start();
            }
        }

        @Override
        public void run() {}
    }

    /** Leaves a pool's worker that is already waiting for work when the provider's constructor returns. */
    public static final class Waits implements Runnable {

        public Waits() throws ExecutionException, InterruptedException {
            ExecutorService pool = Executors.newFixedThreadPool(1);
            Thread worker = pool.submit(Thread::currentThread).get();
            while (worker.getState() != Thread.State.WAITING) {
                Thread.yield();
            }
        }

        @Override
        public void run() {}
    }
}
