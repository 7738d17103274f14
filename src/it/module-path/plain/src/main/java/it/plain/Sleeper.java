package it.plain;

/** Starts a thread that never ends; its name says how its creator was instantiated. */
public final class Sleeper {

    private Sleeper() {}

    public static void start(Class<?> starter, String how) {
        String where = starter.getModule().isNamed() ? "module " + starter.getModule().getName() : "class path";
        new Thread(Sleeper::sleep, how + ", " + where).start();
    }

    private static void sleep() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
