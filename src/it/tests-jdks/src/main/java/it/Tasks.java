package it;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Leaves tasks of each kind behind, for Java 8. */
public final class Tasks {

    private static final ExecutorService SHARED = Executors.newSingleThreadExecutor(task -> new Thread(task, "shared"));

    private Tasks() {}

    public static void thread(String name) {
        new Thread(Tasks::sleep, name).start();
    }

    public static void timer(String name) {
        new Timer(name).schedule(
                new TimerTask() {
                    @Override
                    public void run() {}
                },
                3_600_000,
                3_600_000);
    }

    /** Starts a thread in a thread that has ended when this returns. */
    public static void inAnotherThread(String name) throws InterruptedException {
        Thread other = new Thread(() -> thread(name), "other");
        other.start();
        other.join();
    }

    /** Starts a thread in the worker of a pool that all tests share. */
    public static void inSharedPool(String name) throws Exception {
        SHARED.submit(() -> thread(name)).get();
    }

    private static void sleep() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
