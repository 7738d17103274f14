package io.github.persistenttasks.hostile;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Providers whose threads live on with others on the class path, or alone as well. */
public final class Company {

    private static final String KEEP = "test.keep";

    private Company() {}

    /** Keeps the thread of {@link Sleeps} alive, which it does not depend on. */
    public static final class Keeps implements Runnable {

        public Keeps() {
            System.setProperty(KEEP, "");
        }

        @Override
        public void run() {}
    }

    /** Starts a thread that looks the same at any time, and ends after its first sleep unless {@link Keeps} is there. */
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

    /** Leaves the worker of a pool, which waits for work by the time that the provider is made. */
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
