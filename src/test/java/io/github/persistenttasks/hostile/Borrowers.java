package io.github.persistenttasks.hostile;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Providers whose code runs on threads that others have started. */
public final class Borrowers {

    private static final String GO = "test.go";

    private Borrowers() {}

    /** A client whose own thread completes futures. It belongs to the first artifact that brings it. */
    public static final class Client {
        private static final LinkedBlockingQueue<CompletableFuture<String>> ASKED = new LinkedBlockingQueue<>();

        static {
            Thread thread = new Thread(Client::complete, "client");
            thread.setDaemon(true);
            thread.start();
        }

        private static void complete() {
            while (true) {
                try {
                    CompletableFuture<String> next = ASKED.take();
                    while (next.getNumberOfDependents() == 0) {
                        Enders.sleep(1);
                    }
                    next.complete("answer");
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        static CompletableFuture<String> ask() {
            CompletableFuture<String> answer = new CompletableFuture<>();
            ASKED.add(answer);
            return answer;
        }
    }

    /** Code that runs for ever. It belongs to the first artifact that brings it. */
    public static final class Poller {
        static void poll() {
            Enders.sleep(60_000);
        }

        /** A thread that inherits nothing. */
        static final class Heir extends Thread {
            Heir() {
                super(null, null, "heir", 0, false);
            }

            @Override
            public void run() {
                Poller.poll();
            }
        }
    }

    public static final class Asks implements Runnable {
        public Asks() throws Exception {
            Client.ask().get();
        }

        @Override
        public void run() {}
    }

    /** Handles the answer on a pool, whose worker the client's thread creates. */
    public static final class AsksForItsPool implements Runnable {
        public AsksForItsPool() throws Exception {
            Client.ask().thenRunAsync(() -> {}, Executors.newFixedThreadPool(1)).get();
        }

        @Override
        public void run() {}
    }

    /** Has a task passed on to a pool with threads of its own while {@link LooksOn} is loaded. */
    public static final class HandlesLater implements Runnable {
        public HandlesLater() {
            ExecutorService pool = Executors.newFixedThreadPool(1, HandlesLater::thread);
            CompletableFuture.runAsync(HandlesLater::awaitGo).thenRunAsync(() -> System.clearProperty(GO), pool);
        }

        private static void awaitGo() {
            while (System.getProperty(GO) == null) {
                Enders.sleep(5);
            }
        }

        private static Thread thread(Runnable action) {
            Thread thread = new Thread(action, "handles later");
            thread.setDaemon(false);
            return thread;
        }

        @Override
        public void run() {}
    }

    /** Lets the JDK start its thread for timeouts. */
    public static final class WaitsWithATimeout implements Runnable {
        public WaitsWithATimeout() {
            new CompletableFuture<Object>().orTimeout(1, TimeUnit.MILLISECONDS);
        }

        @Override
        public void run() {}
    }

    /** Lets the JDK's thread for timeouts create the worker of a pool. */
    public static final class DelaysForItsPool implements Runnable {
        public DelaysForItsPool() throws Exception {
            Executor pool = Executors.newFixedThreadPool(1);
            Executor later = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS, pool);
            CompletableFuture.runAsync(() -> {}, later).get();
        }

        @Override
        public void run() {}
    }

    /** Lets the common pool create its worker. */
    public static final class UsesTheCommonPool implements Runnable {
        public UsesTheCommonPool() throws Exception {
            onTheCommonPool(() -> {});
        }

        @Override
        public void run() {}
    }

    /** Starts a thread on the common pool's worker. */
    public static final class LeaksOnTheCommonPool implements Runnable {
        public LeaksOnTheCommonPool() throws Exception {
            onTheCommonPool(() -> new Thread(() -> Enders.sleep(60_000), "borrowed").start());
        }

        @Override
        public void run() {}
    }

    private static void onTheCommonPool(Runnable code) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        ForkJoinPool.commonPool().execute(() -> {
            code.run();
            done.countDown();
        });
        done.await();
    }

    /** Ends the JVM on the common pool's worker. */
    public static final class ExitsOnTheCommonPool implements Runnable {
        public ExitsOnTheCommonPool() throws Exception {
            onTheCommonPool(() -> System.exit(5));
        }

        @Override
        public void run() {}
    }

    /** Runs the code of another artifact in a thread that inherits nothing. */
    public static final class InheritsNothing implements Runnable {
        public InheritsNothing() {
            new Thread(null, Poller::poll, "heir", 0, false).start();
        }

        @Override
        public void run() {}
    }

    /** Leaves a thread that only waits. */
    public static final class Waits implements Runnable {
        public Waits() {
            Thread thread = new Thread(Poller::poll, "bystander");
            thread.setDaemon(true);
            thread.start();
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                Enders.sleep(1);
            }
        }

        @Override
        public void run() {}
    }

    /** Creates a thread of a class of another artifact. */
    public static final class CreatesAnHeir implements Runnable {
        public CreatesAnHeir() {
            new Poller.Heir().start();
        }

        @Override
        public void run() {}
    }

    public static final class Nothing implements Runnable {
        @Override
        public void run() {}
    }

    /** Creates a thread that inherits nothing, in the root group, while {@link LooksOn} is loaded. */
    public static final class CreatesLater implements Runnable {
        public CreatesLater() {
            Thread thread = new Thread(CreatesLater::create, "creator");
            thread.setDaemon(true);
            thread.start();
        }

        private static void create() {
            while (System.getProperty(GO) == null) {
                Enders.sleep(5);
            }
            ThreadGroup root = Thread.currentThread().getThreadGroup();
            while (root.getParent() != null) {
                root = root.getParent();
            }
            new Thread(root, CreatesLater::poll, "created later", 0, false).start();
            System.clearProperty(GO);
            Enders.sleep(60_000);
        }

        private static void poll() {
            Enders.sleep(60_000);
        }

        @Override
        public void run() {}
    }

    public static final class LooksOn implements Runnable {
        public LooksOn() {
            System.setProperty(GO, "");
            while (System.getProperty(GO) != null) {
                Enders.sleep(5);
            }
        }

        @Override
        public void run() {}
    }
}
