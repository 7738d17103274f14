package it;

/** A program that leaves a thread, and a provider that leaves one. */
public final class App implements Runnable {

    public App() {
        new Thread(App::sleep, "leak").start();
    }

    public static void main(String[] arguments) {
        new App();
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
