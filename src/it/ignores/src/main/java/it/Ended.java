package it;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Leaves a scheduled executor running that a shutdown hook ends, as a cache of contexts does. */
public final class Ended implements Runnable {

    public Ended() {
        ScheduledExecutorService pool =
                Executors.newScheduledThreadPool(1, task -> new Thread(task, "ended-" + System.nanoTime()));
        pool.scheduleAtFixedRate(this, 60, 60, TimeUnit.SECONDS);
        Runtime.getRuntime().addShutdownHook(new Thread(pool::shutdownNow));
    }

    @Override
    public void run() {}
}
