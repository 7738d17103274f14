package it.lib;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A library that leaves threads, as libraries do that are not closed. */
public final class Lib {

    private Lib() {}

    /** Starts a thread that never ends. */
    public static void start(String name) {
        new Thread(Lib::sleep, name).start();
    }

    /** Creates a pool with one worker. */
    public static ExecutorService pool(String name) {
        return Executors.newSingleThreadExecutor(task -> new Thread(task, name));
    }

    private static void sleep() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
