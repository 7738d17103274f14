package io.github.persistenttasks.hostile;

/** Providers that do nothing: the ones that must be probed whatever stands beside them. */
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
