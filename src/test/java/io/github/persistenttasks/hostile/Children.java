package io.github.persistenttasks.hostile;

import java.util.concurrent.CountDownLatch;

/** Providers that leave a process which shows nothing of the plugin's. */
public final class Children {

    private Children() {}

    public static final class HasAnEnvironmentOfItsOwn implements Runnable {
        public HasAnEnvironmentOfItsOwn() throws Exception {
            Runtime.getRuntime().exec(new String[] {"sleep", "4331"}, new String[] {"PATH=/usr/bin:/bin"});
        }

        @Override
        public void run() {}
    }

    /** As daemons do: another session, no parent, no environment, another directory, no inherited streams. */
    public static final class BecomesADaemon implements Runnable {
        public BecomesADaemon() throws Exception {
            new ProcessBuilder(
                            "env",
                            "-i",
                            "/bin/sh",
                            "-c",
                            "cd / && exec setsid -f sleep 4332 </dev/null >/dev/null 2>&1")
                    .start();
        }

        @Override
        public void run() {}
    }

    /** As servers do that rewrite their title, in the place of which Linux shows the environment. */
    public static final class RewritesItsTitle implements Runnable {
        public RewritesItsTitle() throws Exception {
            new ProcessBuilder("env", "-i", "/bin/bash", "-c", "exec -a 'server: waiting 4333' sleep 4333").start();
        }

        @Override
        public void run() {}
    }

    /** Starts the process while other code is being loaded. */
    public static final class StartsLate implements Runnable {
        public StartsLate() {
            Thread starter = new Thread("starts-late") {
                @Override
                public void run() {
                    try {
                        Loads.BEGUN.await();
                        new ProcessBuilder("sleep", "4334").start();
                        Loads.STARTED.countDown();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }
            };
            starter.setDaemon(true);
            starter.start();
        }

        @Override
        public void run() {}
    }

    /** What {@link StartsLate} waits for, so that the process is started while a later provider is running. */
    public static final class Loads {
        static final CountDownLatch BEGUN = new CountDownLatch(1);
        static final CountDownLatch STARTED = new CountDownLatch(1);

        private Loads() {}
    }

    /** Runs while {@link StartsLate} starts its process, and has nothing to do with it. */
    public static final class MerelyLoads implements Runnable {
        public MerelyLoads() throws Exception {
            Loads.BEGUN.countDown();
            Loads.STARTED.await();
        }

        @Override
        public void run() {}
    }

    /** Ends its process where somebody interrupts the guard; nobody but a trial does. */
    public static final class IsGuarded implements Runnable {
        public IsGuarded() throws Exception {
            final Process server = new ProcessBuilder("sleep", "4335").start();
            Thread guard = new Thread("guard") {
                @Override
                public void run() {
                    try {
                        server.waitFor();
                    } catch (InterruptedException e) {
                        server.destroy();
                    }
                }
            };
            guard.setDaemon(true);
            guard.start();
        }

        @Override
        public void run() {}
    }

    /** Its process has ended, and so has the one that this has started. */
    public static final class LeavesTheChildOfAChild implements Runnable {
        public LeavesTheChildOfAChild() throws Exception {
            new ProcessBuilder("env", "-i", "/bin/sh", "-c", "/bin/sh -c 'cd /; /bin/sleep 4336 & exit' & exit")
                    .start()
                    .waitFor();
        }

        @Override
        public void run() {}
    }

    /** As pools of workers do. */
    public static final class StartsMany implements Runnable {
        static final int COUNT = 200;

        public StartsMany() throws Exception {
            for (int i = 0; i < COUNT; i++) {
                new ProcessBuilder("sleep", "4337").start();
            }
        }

        @Override
        public void run() {}
    }

    /** As watchdogs do that start themselves again: none of its processes lives for long, and each has started the next. */
    public static final class IsARelay implements Runnable {
        public IsARelay() throws Exception {
            new ProcessBuilder("/bin/sh", "-c", "next() { sleep 0.04338; next & }; next").start();
        }

        @Override
        public void run() {}
    }

    /** Starts its process when the JVM ends. */
    public static final class StartsInAHook implements Runnable {
        public StartsInAHook() {
            Runtime.getRuntime().addShutdownHook(new Thread("starts-a-child") {
                @Override
                public void run() {
                    try {
                        Runtime.getRuntime().exec(new String[] {"sleep", "4339"}, new String[0]);
                    } catch (java.io.IOException e) {
                        throw new IllegalStateException(e);
                    }
                }
            });
        }

        @Override
        public void run() {}
    }
}
