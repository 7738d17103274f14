package io.github.persistenttasks.hostile;

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

    /** A daemon starts one after the other, the next before the last one ends. */
    public static final class IsReplacedByADaemon implements Runnable {
        public IsReplacedByADaemon() {
            Thread daemon = new Thread(
                    () -> {
                        for (int i = 0; System.nanoTime() != 0; i++) {
                            Thread shift = new Thread(() -> Enders.sleep(80), "shift-" + i % 2);
                            shift.setDaemon(false);
                            shift.start();
                            Enders.sleep(30);
                        }
                    },
                    "respawner");
            daemon.setDaemon(true);
            daemon.start();
            Enders.sleep(40);
        }

        @Override
        public void run() {}
    }

    /** As {@link IsReplacedByADaemon}, but with threads of a class of their own. */
    public static final class IsOfItsOwnClass implements Runnable {
        static final class Shift extends Thread {
            Shift() {
                super("shift");
                setDaemon(false);
            }

            @Override
            public void run() {
                Enders.sleep(80);
            }
        }

        public IsOfItsOwnClass() {
            Thread daemon = new Thread(
                    () -> {
                        while (System.nanoTime() != 0) {
                            new Shift().start();
                            Enders.sleep(30);
                        }
                    },
                    "respawner");
            daemon.setDaemon(true);
            daemon.start();
            Enders.sleep(40);
        }

        @Override
        public void run() {}
    }
}
