package it.leak;

/** Leaves a thread in every module that depends on this one. */
public final class Provider implements Runnable {

    public Provider() {
        new Thread(Provider::sleep, "leak").start();
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
