package it.shared;

/** Starts one thread for all its users. */
public class Shared {

    private static Thread thread;

    public static synchronized void use() {
        if (thread == null) {
            thread = new Thread(Shared::sleep, "shared");
            thread.start();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
