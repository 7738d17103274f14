package io.github.persistenttasks.hostile;

import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Providers whose threads live for a moment. */
public final class Moments {

    private Moments() {}

    /** Ends 100 ms after tmax, no matter what is tried. */
    public static final class EndsSoon implements Runnable {
        public EndsSoon() {
            Thread main = Thread.currentThread();
            new Thread(
                            () -> {
                                try {
                                    main.join();
                                } catch (InterruptedException e) {
                                    return;
                                }
                                Enders.sleep(2_100);
                            },
                            "nearly")
                    .start();
        }

        @Override
        public void run() {}
    }

    /** Each thread starts the next one, and ends. */
    public static final class PassesOn implements Runnable {
        public PassesOn() {
            pass();
        }

        private static void pass() {
            new Thread(
                            () -> {
                                Enders.sleep(1);
                                pass();
                            },
                            "runner")
                    .start();
        }

        @Override
        public void run() {}
    }

    /** Each thread starts the next one at once, and ends. */
    public static final class PassesOnAtOnce implements Runnable {
        public PassesOnAtOnce() {
            pass();
        }

        private static void pass() {
            new Thread(PassesOnAtOnce::pass, "runner").start();
        }

        @Override
        public void run() {}
    }

    /** Threads of two kinds start each other in turn. */
    public static final class PassesOnInTurn implements Runnable {
        public PassesOnInTurn() {
            serve();
        }

        private static void serve() {
            new Thread(
                            () -> {
                                Enders.sleep(100);
                                giveBack();
                            },
                            "server")
                    .start();
        }

        private static void giveBack() {
            new Thread(
                            () -> {
                                Enders.sleep(100);
                                serve();
                            },
                            "receiver")
                    .start();
        }

        @Override
        public void run() {}
    }

    /** A daemon starts one after the other, the next before the last one ends. */
    public static final class IsReplacedByADaemon implements Runnable {
        public IsReplacedByADaemon() throws InterruptedException {
            relieve(shift -> new Thread(shift, "shift"));
        }

        @Override
        public void run() {}
    }

    /** As {@link IsReplacedByADaemon}, but with threads of a class of their own. */
    public static final class IsOfItsOwnClass implements Runnable {
        static final class Shift extends Thread {
            private final Runnable work;

            Shift(Runnable work) {
                super("shift");
                this.work = work;
            }

            @Override
            public void run() {
                work.run();
            }
        }

        public IsOfItsOwnClass() throws InterruptedException {
            relieve(Shift::new);
        }

        @Override
        public void run() {}
    }

    /** Starts a daemon that starts threads one after the other, and returns when the first of them has started. */
    private static void relieve(Function<Runnable, Thread> factory) throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        Thread daemon = new Thread(
                () -> {
                    CountDownLatch last = first;
                    while (System.nanoTime() != 0) {
                        CountDownLatch relieved = new CountDownLatch(1);
                        Thread shift = factory.apply(() -> {
                            while (relieved.getCount() > 0) {
                                Enders.sleep(1);
                            }
                        });
                        shift.setDaemon(false);
                        shift.start();
                        last.countDown();
                        last = relieved;
                        Enders.sleep(30);
                    }
                },
                "respawner");
        daemon.setDaemon(true);
        daemon.start();
        first.await();
    }
}
