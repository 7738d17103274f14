package io.github.persistenttasks.hostile;

/** Providers that register shutdown hooks, or leave processes. */
public final class Hooks {

    private Hooks() {}

    static void register(Runnable action) {
        Runtime.getRuntime().addShutdownHook(new Thread(action));
    }

    static void lock(Object first, Object second) {
        synchronized (first) {
            Enders.sleep(100);
            synchronized (second) {
                Thread.yield();
            }
        }
    }

    public static final class NeverEnds implements Runnable {
        public NeverEnds() {
            register(() -> Enders.sleep(60_000));
        }

        @Override
        public void run() {}
    }

    /** With a timeout, which is longer than tmax. */
    public static final class Waits implements Runnable {
        public Waits() {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Enders.sleep(30_000)));
        }

        @Override
        public void run() {}
    }

    public static final class Throws implements Runnable {
        public Throws() {
            register(() -> {
                throw new IllegalStateException("on purpose");
            });
        }

        @Override
        public void run() {}
    }

    public static final class Deadlock implements Runnable {
        public Deadlock() {
            Object one = new Object();
            Object two = new Object();
            register(() -> lock(one, two));
            register(() -> lock(two, one));
        }

        @Override
        public void run() {}
    }

    public static final class CallsExit implements Runnable {
        public CallsExit() {
            register(() -> System.exit(9));
        }

        @Override
        public void run() {}
    }

    public static final class CallsHalt implements Runnable {
        public CallsHalt() {
            register(() -> {
                Enders.sleep(50);
                Runtime.getRuntime().halt(9);
            });
        }

        @Override
        public void run() {}
    }

    public static final class AreMany implements Runnable {
        public AreMany() {
            for (int i = 0; i < 1_000; i++) {
                register(Thread::yield);
            }
        }

        @Override
        public void run() {}
    }

    public static final class RegisterOthers implements Runnable {
        public RegisterOthers() {
            register(() -> {
                while (System.nanoTime() != 0) {
                    try {
                        register(Thread::yield);
                    } catch (IllegalStateException tooLate) {
                        Thread.yield();
                    }
                }
            });
        }

        @Override
        public void run() {}
    }

    public static final class OverrideTheirMethods implements Runnable {
        static final class Impostor extends Thread {
            @Override
            public void run() {
                Enders.sleep(60_000);
            }

            @Override
            public void start() {
                throw new IllegalStateException();
            }

            @Override
            public int hashCode() {
                throw new IllegalStateException();
            }

            @Override
            public StackTraceElement[] getStackTrace() {
                Enders.sleep(60_000);
                return null;
            }

            @Override
            public void setUncaughtExceptionHandler(UncaughtExceptionHandler handler) {
                throw new IllegalStateException();
            }
        }

        public OverrideTheirMethods() {
            Runtime.getRuntime().addShutdownHook(new Impostor());
        }

        @Override
        public void run() {}
    }

    public static final class LeavesAProcess implements Runnable {
        public LeavesAProcess() throws Exception {
            new ProcessBuilder("sleep", "4321").start();
        }

        @Override
        public void run() {}
    }

    public static final class LeavesAGrandchild implements Runnable {
        public LeavesAGrandchild() throws Exception {
            new ProcessBuilder("sh", "-c", "sleep 4322 & wait").start();
        }

        @Override
        public void run() {}
    }

    public static final class LeavesAnOrphan implements Runnable {
        public LeavesAnOrphan() throws Exception {
            new ProcessBuilder("sh", "-c", "sleep 4323 &").start().waitFor();
        }

        @Override
        public void run() {}
    }
}
