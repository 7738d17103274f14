package it.daemonfirst;

public final class Provider implements Runnable {

    public Provider() {
        Thread daemon = new Thread(Provider::wake, "harmless at first");
        daemon.setDaemon(true);
        daemon.start();
    }

    @Override
    public void run() {}

    private static void wake() {
        sleep(300);
        Thread late = new Thread(() -> sleep(Long.MAX_VALUE), "late");
        late.setDaemon(false);
        late.start();
        sleep(Long.MAX_VALUE);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
