package io.github.persistenttasks.hostile;

import java.util.Timer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Providers with a task that a method ends, which only the task, a static field or the creation stack leads to. */
public final class Stoppable {

    private Stoppable() {}

    private static void awaitEnd(CountDownLatch end) {
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException ignored) {
                continue;
            }
        }
    }

    /** A thread that only its own end counter ends. */
    public static class Server {
        private final CountDownLatch end = new CountDownLatch(1);

        final void start(Runnable afterEnd) {
            new Thread(
                            () -> {
                                awaitEnd(end);
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

    /** The owner and its part inherit both the method that creates the thread and the one that ends it. */
    public static final class SharesASuperclass implements Runnable {
        /** Starts and stops something. */
        public abstract static class LifeCycle {
            final LifeCycle start() {
                doStart();
                return this;
            }

            abstract void doStart();

            abstract void doStop();

            public void stop() {
                doStop();
            }
        }

        /** The part. */
        public static final class Pool extends LifeCycle {
            private final CountDownLatch end = new CountDownLatch(1);

            @Override
            void doStart() {
                new Thread(() -> awaitEnd(end), "pool").start();
            }

            @Override
            void doStop() {
                end.countDown();
            }
        }

        /** The owner. */
        public static final class WebServer extends LifeCycle {
            private final Pool pool = new Pool();

            @Override
            void doStart() {
                pool.start();
            }

            @Override
            void doStop() {
                pool.stop();
            }
        }

        private static final LifeCycle SERVER = new WebServer().start();

        @Override
        public void run() {
            SERVER.stop();
        }
    }

    public static final class HasAStaticMethod implements Runnable {
        private static final CountDownLatch END = new CountDownLatch(1);

        public HasAStaticMethod() {
            new Thread(() -> awaitEnd(END), "server").start();
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

    /** Says in a field that it is being closed, and takes longer for it than a method without an effect is waited for. */
    public static final class ClosesSlowly extends Server implements Runnable {
        private volatile boolean closed;

        public ClosesSlowly() {
            start(() -> {});
        }

        public void close() {
            closed = true;
            Enders.sleep(3_500);
            super.shutdown();
        }

        public boolean stop() {
            return closed;
        }

        @Override
        public void shutdown() {
            stop();
        }

        @Override
        public void run() {}
    }

    /** Its first method leaves nothing that refers to the object that can end the task, and has it collected. */
    public static final class LosesItsClient implements Runnable {
        /** Leads to the client by a field that it clears. */
        public static final class Registry {
            private Client client = new Client();

            public void close() {
                client = null;
                System.gc();
            }
        }

        /** The only one that can end the thread. */
        public static final class Client {
            private final CountDownLatch end = new CountDownLatch(1);

            public void stop() {
                end.countDown();
            }
        }

        private static final Registry REGISTRY = new Registry();

        public LosesItsClient() {
            CountDownLatch end = REGISTRY.client.end;
            new Thread(() -> awaitEnd(end), "server").start();
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

    /** Has so many parts of one class that the method that ends it comes late. */
    public static final class HasManyParts implements Runnable {
        /** Ends nothing. */
        public static final class Part {
            public void close() {}
        }

        /** Knows the parts, and creates the thread on their account. */
        public static final class Application {
            private static final Part[] PARTS =
                    Stream.generate(Part::new).limit(20).toArray(Part[]::new);

            static void start() {
                Threads.start();
            }
        }

        /** Ends the thread. */
        public static final class Threads {
            private static final CountDownLatch END = new CountDownLatch(1);

            static void start() {
                new Thread(() -> awaitEnd(END), "server").start();
            }

            public static void shutdown() {
                END.countDown();
            }
        }

        public HasManyParts() {
            Application.start();
        }

        @Override
        public void run() {}
    }

    /** Ends with its own shutdown hook. */
    public static final class HasAHook implements Runnable {
        private static final CountDownLatch END = new CountDownLatch(1);

        public HasAHook() {
            Runtime.getRuntime().addShutdownHook(new Thread(HasAHook::shutdown));
            new Thread(() -> awaitEnd(END), "server").start();
        }

        public static void shutdown() {
            END.countDown();
        }

        @Override
        public void run() {}
    }

    /** Its client has no method that ends the pool, but leads to it. */
    public static final class LeadsToItsPool implements Runnable {
        /** What users hold. */
        public static final class Client {
            private static final Client SHARED = new Client();
            private final Dispatcher dispatcher = new Dispatcher();

            public static Client getInstance() {
                return SHARED;
            }

            public Dispatcher dispatcher() {
                return dispatcher;
            }

            void call() {
                dispatcher.executorService().execute(() -> {});
            }
        }

        /** Makes its pool when it needs one. */
        public static final class Dispatcher {
            private ExecutorService executorServiceOrNull;

            public synchronized ExecutorService executorService() {
                if (executorServiceOrNull == null) {
                    executorServiceOrNull = Executors.newFixedThreadPool(1);
                }
                return executorServiceOrNull;
            }
        }

        public LeadsToItsPool() {
            Client.getInstance().call();
        }

        @Override
        public void run() {}
    }

    /** Has a public field that leads to an object with a timer. */
    public static final class LeadsToItsTimer implements Runnable {
        /** Holds the timer. */
        public static final class Clock {
            private final Timer timer = new Timer();

            public Timer getTimer() {
                return timer;
            }
        }

        public static final Clock CLOCK = new Clock();

        @Override
        public void run() {}
    }

    /** Cannot be stopped by its users, as the timer is private. */
    public static final class HidesItsTimer implements Runnable {
        private static final Timer TIMER = new Timer();

        public HidesItsTimer() {
            TIMER.purge();
        }

        @Override
        public void run() {}
    }

    /** Its getter makes another pool each time, so that it does not lead to the one that runs. */
    public static final class LeadsElsewhere implements Runnable {
        private static final ExecutorService POOL = Executors.newFixedThreadPool(1);

        public static ExecutorService getPool() {
            return Executors.newFixedThreadPool(1);
        }

        public LeadsElsewhere() {
            POOL.execute(() -> {});
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
