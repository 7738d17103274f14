package io.github.persistenttasks.hostile;

import java.io.FileDescriptor;
import java.io.FileInputStream;

/** Providers that do not return. */
public final class Blockers {

    private Blockers() {}

    public static final class Loops implements Runnable {
        public Loops() {
            long count = 0;
            while (System.nanoTime() != 0) {
                count++;
            }
            System.getProperty("count" + count);
        }

        @Override
        public void run() {}
    }

    public static final class Waits implements Runnable {
        public Waits() throws Exception {
            Object lock = new Object();
            synchronized (lock) {
                while (System.nanoTime() != 0) {
                    lock.wait();
                }
            }
        }

        @Override
        public void run() {}
    }

    public static final class ReadsTheDescriptor implements Runnable {
        public ReadsTheDescriptor() throws Exception {
            while (new FileInputStream(FileDescriptor.in).read() >= 0) {
                Thread.yield();
            }
            Enders.sleep(60_000);
        }

        @Override
        public void run() {}
    }

    /** Reads to the end of the standard input, which is empty, and returns. */
    public static final class ReadsSystemIn implements Runnable {
        public ReadsSystemIn() throws Exception {
            while (System.in.read() >= 0) {
                Thread.yield();
            }
        }

        @Override
        public void run() {}
    }

    /** Deadlocks two threads in static initializers that need each other's class. */
    public static final class Deadlocks implements Runnable {
        static final class One {
            static {
                Enders.sleep(100);
                Two.touch();
            }

            static void touch() {}
        }

        static final class Two {
            static {
                Enders.sleep(100);
                One.touch();
            }

            static void touch() {}
        }

        public Deadlocks() {
            Thread other = new Thread(Two::touch, "two");
            other.setDaemon(true);
            other.start();
            One.touch();
        }

        @Override
        public void run() {}
    }

    public static final class HoldsSystemOut implements Runnable {
        public HoldsSystemOut() {
            synchronized (System.out) {
                Enders.sleep(60_000);
            }
        }

        @Override
        public void run() {}
    }

    public static final class HoldsThreadClass implements Runnable {
        public HoldsThreadClass() {
            synchronized (Thread.class) {
                Enders.sleep(60_000);
            }
        }

        @Override
        public void run() {}
    }

    public static final class HoldsRuntime implements Runnable {
        public HoldsRuntime() {
            synchronized (Runtime.getRuntime()) {
                synchronized (Runtime.class) {
                    Enders.sleep(60_000);
                }
            }
        }

        @Override
        public void run() {}
    }

    public static final class HoldsTheLoader implements Runnable {
        public HoldsTheLoader() {
            synchronized (ClassLoader.getSystemClassLoader()) {
                synchronized (ClassLoader.class) {
                    Enders.sleep(60_000);
                }
            }
        }

        @Override
        public void run() {}
    }

    public static final class HoldsTheShutdown implements Runnable {
        public HoldsTheShutdown() throws Exception {
            synchronized (Class.forName("java.lang.Shutdown")) {
                Enders.sleep(60_000);
            }
        }

        @Override
        public void run() {}
    }

    public static final class WaitsForALock implements Runnable {
        public WaitsForALock() throws Exception {
            Thread holder = new Thread(
                    () -> {
                        synchronized (Blockers.class) {
                            Enders.sleep(60_000);
                        }
                    },
                    "holder-of-the-lock");
            holder.setDaemon(true);
            holder.start();
            Enders.sleep(100);
            synchronized (Blockers.class) {
                Thread.yield();
            }
        }

        @Override
        public void run() {}
    }

    /** Starts a thread that holds the locks for exiting, creating threads and printing. */
    public static final class HoldsAllInBackground implements Runnable {
        public HoldsAllInBackground() throws Exception {
            Thread holder = new Thread(
                    () -> {
                        synchronized (System.out) {
                            synchronized (System.err) {
                                synchronized (Runtime.getRuntime()) {
                                    synchronized (Thread.class) {
                                        Enders.sleep(60_000);
                                    }
                                }
                            }
                        }
                    },
                    "holder");
            holder.start();
            Enders.sleep(50);
        }

        @Override
        public void run() {}
    }

    public static final class HoldsTheShutdownInBackground implements Runnable {
        public HoldsTheShutdownInBackground() throws Exception {
            Object shutdown = Class.forName("java.lang.Shutdown");
            Thread holder = new Thread(
                    () -> {
                        synchronized (shutdown) {
                            Enders.sleep(60_000);
                        }
                    },
                    "holder");
            holder.setDaemon(true);
            holder.start();
            Enders.sleep(50);
        }

        @Override
        public void run() {}
    }
}
