package it.used;

/** Leaves a thread when it is used. */
public class Used {

    public void use() {
        new Thread(Used::sleep, "used").start();
    }

    private static void sleep() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
