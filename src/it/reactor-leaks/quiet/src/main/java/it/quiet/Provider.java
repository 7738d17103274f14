package it.quiet;

/** Leaves a thread that the rule of the parent accepts. */
public final class Provider implements Runnable {

    public Provider() {
        new Thread(Provider::sleep, "accepted").start();
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
