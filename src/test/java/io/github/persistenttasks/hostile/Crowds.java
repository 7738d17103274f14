package io.github.persistenttasks.hostile;

import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Providers that start several threads. */
@SuppressWarnings("deprecation")
public final class Crowds {

    private Crowds() {}

    public static final class Leaks2000 implements Runnable {
        public Leaks2000() {
            for (int i = 0; i < 2_000; i++) {
                Thread thread = new Thread(null, () -> Enders.sleep(60_000), "leak-" + i, 1 << 16);
                thread.start();
            }
        }

        @Override
        public void run() {}
    }

    public static final class StartsForEver implements Runnable {
        public StartsForEver() {
            new Thread(
                            () -> {
                                while (System.nanoTime() != 0) {
                                    new Thread(() -> Enders.sleep(1)).start();
                                }
                            },
                            "starter")
                    .start();
        }

        @Override
        public void run() {}
    }

    /** Each thread starts the next one and ends. */
    public static final class Relays implements Runnable {
        private static void pass() {
            new Thread(
                            () -> {
                                Enders.sleep(1);
                                pass();
                            },
                            "runner")
                    .start();
        }

        public Relays() {
            pass();
        }

        @Override
        public void run() {}
    }

    public static final class OverridesItsMethods implements Runnable {
        static final class Impostor extends Thread {
            Impostor(Runnable action) {
                super(action, "impostor");
            }

            @Override
            public int hashCode() {
                throw new IllegalStateException();
            }

            @Override
            public boolean equals(Object other) {
                throw new IllegalStateException();
            }

            @Override
            public State getState() {
                if (Thread.currentThread().getName().startsWith("persistent-tasks")) {
                    Enders.sleep(60_000);
                }
                return super.getState();
            }

            @Override
            public StackTraceElement[] getStackTrace() {
                Enders.sleep(60_000);
                return null;
            }

            @Override
            public long getId() {
                return -1;
            }

            @Override
            public void interrupt() {
                Enders.sleep(60_000);
            }

            @Override
            public ClassLoader getContextClassLoader() {
                throw new IllegalStateException();
            }

            @Override
            public UncaughtExceptionHandler getUncaughtExceptionHandler() {
                throw new IllegalStateException();
            }

            @Override
            public String toString() {
                throw new IllegalStateException();
            }
        }

        public OverridesItsMethods() {
            new Impostor(() -> Enders.sleep(60_000)).start();
            ThreadFactory factory = Impostor::new;
            Executors.newFixedThreadPool(1, factory).execute(Thread::yield);
        }

        @Override
        public void run() {}
    }

    public static final class OverridesItsGroup implements Runnable {
        static final class Impostor extends ThreadGroup {
            Impostor() {
                super("impostor");
            }

            @Override
            public void uncaughtException(Thread thread, Throwable error) {
                Enders.sleep(60_000);
            }

            @Override
            public String toString() {
                throw new IllegalStateException();
            }

            @Override
            public int activeCount() {
                throw new IllegalStateException();
            }
        }

        public OverridesItsGroup() {
            new Thread(
                            new Impostor(),
                            () -> {
                                throw new IllegalStateException("on purpose");
                            },
                            "in-a-group")
                    .start();
        }

        @Override
        public void run() {}
    }
}
