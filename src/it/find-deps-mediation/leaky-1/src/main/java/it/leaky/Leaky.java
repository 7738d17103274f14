package it.leaky;

/** Leaves a thread. */
public class Leaky implements Runnable {

    public Leaky() {
        new Thread(Leaky::sleep, "leaky").start();
    }

    @Override
    public void run() {}

    private static void sleep() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
