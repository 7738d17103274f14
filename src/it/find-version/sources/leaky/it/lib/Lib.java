package it.lib;

/** Leaves a thread. */
public class Lib implements Runnable {

    public Lib() {
        new Thread(Lib::sleep, "lib").start();
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
