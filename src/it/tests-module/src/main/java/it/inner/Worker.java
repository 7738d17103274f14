package it.inner;

/** A thread that never ends, which only this package can start. */
final class Worker {

    private Worker() {}

    static void start(String name) {
        new Thread(Worker::sleep, name).start();
    }

    private static void sleep() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
