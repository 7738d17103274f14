package io.github.persistenttasks.hostile;

/** Providers that do nothing. They must be probed in every check. */
public final class Harmless {

    private Harmless() {}

    public static final class Before implements Runnable {
        @Override
        public void run() {}
    }

    public static final class After implements Runnable {
        @Override
        public void run() {}
    }
}
