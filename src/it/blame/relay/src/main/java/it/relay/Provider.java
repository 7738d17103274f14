package it.relay;

public final class Provider implements Runnable {

    public Provider() {
        new Thread(() -> new Thread(Provider::sleep, "second").start(), "first").start();
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
