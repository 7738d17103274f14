package it.toolchains;

/** Leaves a thread on one version of Java. */
public final class Leak implements Runnable {

    public Leak() {
        if (Integer.getInteger("leaks.on", 0) == Runtime.version().feature()) {
            new Thread(Leak::sleep, "leak").start();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {}
}
