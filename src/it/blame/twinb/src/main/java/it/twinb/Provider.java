package it.twinb;

public final class Provider implements Runnable {

    public Provider() {
        new Thread(Provider::sleep, "worker").start();
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
