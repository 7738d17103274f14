package it.shared;

/** What the tests of several modules share. */
public class Support {

    public static void start(String name) {
        new Thread(
                        () -> {
                            synchronized (Support.class) {
                                try {
                                    Support.class.wait();
                                } catch (InterruptedException end) {
                                    Thread.currentThread().interrupt();
                                }
                            }
                        },
                        name)
                .start();
    }
}
