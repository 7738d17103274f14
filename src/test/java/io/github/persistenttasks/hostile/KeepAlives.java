package io.github.persistenttasks.hostile;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Providers that leave idle workers of pools. */
public final class KeepAlives {

    private KeepAlives() {}

    static ThreadPoolExecutor pool(int core, long keepAlive, TimeUnit unit) {
        return core == 0
                ? new ThreadPoolExecutor(0, 9, keepAlive, unit, new SynchronousQueue<>())
                : new ThreadPoolExecutor(core, 9, keepAlive, unit, new LinkedBlockingQueue<>(1));
    }

    /** Its worker ends after the keep-alive. */
    public static final class Ends implements Runnable {
        public Ends() {
            pool(0, 20, TimeUnit.SECONDS).execute(Thread::yield);
        }

        @Override
        public void run() {}
    }

    /** Its worker has a little to do after loading, again and again, and then no more. */
    public static final class EndsLater implements Runnable {
        public EndsLater() {
            ThreadPoolExecutor pool = pool(0, 20, TimeUnit.SECONDS);
            pool.execute(Thread::yield);
            new Timer(true)
                    .schedule(
                            new TimerTask() {
                                private int runs;

                                @Override
                                public void run() {
                                    pool.execute(Thread::yield);
                                    if (++runs == 4) {
                                        cancel();
                                    }
                                }
                            },
                            120,
                            120);
        }

        @Override
        public void run() {}
    }

    /** Two of its three workers end after the keep-alive. */
    public static final class Shrinks implements Runnable {
        public Shrinks() throws Exception {
            ThreadPoolExecutor pool = pool(1, 20, TimeUnit.SECONDS);
            CountDownLatch begun = new CountDownLatch(3);
            for (int i = 0; i < 4; i++) {
                pool.execute(() -> {
                    begun.countDown();
                    try {
                        begun.await();
                    } catch (InterruptedException end) {
                        return;
                    }
                });
            }
        }

        @Override
        public void run() {}
    }

    public static final class LastsForEver implements Runnable {
        public LastsForEver() {
            pool(0, Long.MAX_VALUE, TimeUnit.NANOSECONDS).execute(Thread::yield);
        }

        @Override
        public void run() {}
    }

    /** The worker gets something to do before each keep-alive is over. */
    public static final class ComesAgain implements Runnable {
        public ComesAgain() {
            ThreadPoolExecutor pool = pool(0, 20, TimeUnit.SECONDS);
            pool.execute(Thread::yield);
            new Timer(true)
                    .schedule(
                            new TimerTask() {
                                @Override
                                public void run() {
                                    pool.execute(Thread::yield);
                                }
                            },
                            300,
                            600);
        }

        @Override
        public void run() {}
    }
}
