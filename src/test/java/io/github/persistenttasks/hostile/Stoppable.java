package io.github.persistenttasks.hostile;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Providers with a task that a method ends, which only the task, a static field or the creation stack leads to. */
public final class Stoppable {

    private Stoppable() {}

    /** A thread that only its own end counter ends. */
    public static class Server {
        private final CountDownLatch end = new CountDownLatch(1);

        final void start(Runnable afterEnd) {
            new Thread(
                            () -> {
                                while (end.getCount() > 0) {
                                    try {
                                        end.await();
                                    } catch (InterruptedException ignored) {
                                        continue;
                                    }
                                }
                                afterEnd.run();
                            },
                            "server")
                    .start();
        }

        public void shutdown() {
            end.countDown();
        }
    }

    /** What its users hold is the data source, and the pool is its part. */
    public static final class HasAnOwner implements Runnable {
        /** A part. */
        public static final class Pool extends Server {
            private final DataSource owner;

            Pool(DataSource owner) {
                this.owner = owner;
                start(() -> owner.hashCode());
            }
        }

        /** The owner. */
        public static final class DataSource {
            private Pool pool;

            Pool open() {
                pool = new Pool(this);
                return pool;
            }

            public void close() {
                pool.shutdown();
            }
        }

        public HasAnOwner() {
            new DataSource().open();
        }

        @Override
        public void run() {}
    }

    public static final class HasAStaticMethod implements Runnable {
        private static final CountDownLatch END = new CountDownLatch(1);

        public HasAStaticMethod() {
            new Thread(HasAStaticMethod::await, "server").start();
        }

        private static void await() {
            while (END.getCount() > 0) {
                try {
                    END.await();
                } catch (InterruptedException ignored) {
                    continue;
                }
            }
        }

        public static void checkedShutdown() {
            END.countDown();
        }

        @Override
        public void run() {}
    }

    /** Ends a second after it is closed, and says in a field that it will. */
    public static final class TakesItsTime implements Runnable {
        private volatile boolean closed;

        public TakesItsTime() {
            new Thread(
                            () -> {
                                while (!closed) {
                                    Enders.sleep(20);
                                }
                                Enders.sleep(1_000);
                            },
                            "event-loop")
                    .start();
        }

        public void close() {
            closed = true;
        }

        @Override
        public void run() {}
    }

    /** Has methods that do not return, throw, and change nothing, before the one that helps. */
    public static final class HasUselessMethods extends Server implements Runnable {
        public HasUselessMethods() {
            start(() -> {});
        }

        public void close() {
            Enders.sleep(600_000);
        }

        public void stop() {
            throw new IllegalStateException("not today");
        }

        @Override
        public void run() {}
    }

    public static final class HaltsWhenClosed extends Server implements Runnable {
        public HaltsWhenClosed() {
            start(() -> {});
        }

        public void close() {
            Runtime.getRuntime().halt(9);
        }

        @Override
        public void run() {}
    }

    /** Cannot be stopped by its users, as the pool is private. */
    public static final class HidesItsPool implements Runnable {
        private static final ScheduledExecutorService POOL = Executors.newSingleThreadScheduledExecutor();

        public HidesItsPool() {
            POOL.scheduleAtFixedRate(() -> {}, 50, 50, TimeUnit.SECONDS);
        }

        @Override
        public void run() {}
    }
}
