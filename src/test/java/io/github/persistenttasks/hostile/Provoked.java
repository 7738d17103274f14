package io.github.persistenttasks.hostile;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** Providers that only do harm when somebody tries to stop their threads. */
public final class Provoked {

    private Provoked() {}

    private static void sleepUntilInterrupted(Runnable afterwards) {
        try {
            Thread.sleep(600_000);
        } catch (InterruptedException e) {
            afterwards.run();
        }
    }

    private static Thread daemon(String name, Runnable action) {
        Thread thread = new Thread(action, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    public static final class Waits implements Runnable {
        public Waits() {
            new Thread(() -> sleepUntilInterrupted(() -> {}), "waits").start();
        }

        @Override
        public void run() {}
    }

    public static final class HaltsWhenInterrupted implements Runnable {
        public HaltsWhenInterrupted() {
            new Thread(() -> sleepUntilInterrupted(() -> Runtime.getRuntime().halt(7)), "watchdog").start();
        }

        @Override
        public void run() {}
    }

    public static final class ExitsWhenInterrupted implements Runnable {
        public ExitsWhenInterrupted() {
            new Thread(() -> sleepUntilInterrupted(() -> System.exit(7)), "watchdog").start();
        }

        @Override
        public void run() {}
    }

    /** Registers a hook that hangs, but only once its thread has been interrupted. */
    public static final class RegistersAHookWhenInterrupted implements Runnable {
        public RegistersAHookWhenInterrupted() {
            new Thread(
                            () -> sleepUntilInterrupted(() -> Runtime.getRuntime()
                                    .addShutdownHook(new Thread(() -> Enders.sleep(600_000), "hangs"))),
                            "watchdog")
                    .start();
        }

        @Override
        public void run() {}
    }

    /** Its hook waits for an answer of its daemon, which an interrupt ends. */
    public static final class FlushesInItsHook implements Runnable {
        public FlushesInItsHook() {
            LinkedBlockingQueue<CompletableFuture<Void>> requests = new LinkedBlockingQueue<>();
            daemon("log-writer", () -> {
                try {
                    while (System.nanoTime() != 0) {
                        requests.take().complete(null);
                    }
                } catch (InterruptedException end) {
                    return;
                }
            });
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                CompletableFuture<Void> flushed = new CompletableFuture<>();
                                requests.add(flushed);
                                flushed.join();
                            },
                            "log-flush"));
        }

        @Override
        public void run() {}
    }

    /** Leaves a process, which its daemon ends when it is interrupted. */
    public static final class GuardsAProcess implements Runnable {
        public GuardsAProcess() throws IOException {
            Process sleep = new ProcessBuilder("sleep", "50").start();
            daemon("guard", () -> sleepUntilInterrupted(sleep::destroy));
        }

        @Override
        public void run() {}
    }

    /** Its hook ends its thread. */
    public static final class IsEndedByItsHook implements Runnable {
        public IsEndedByItsHook() {
            CountDownLatch end = new CountDownLatch(1);
            new Thread(
                            () -> {
                                while (end.getCount() > 0) {
                                    try {
                                        end.await();
                                    } catch (InterruptedException ignored) {
                                        continue;
                                    }
                                }
                            },
                            "server")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(end::countDown, "stop-server"));
        }

        @Override
        public void run() {}
    }
}
