package it.shutdown;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class Provider implements Runnable {

    public Provider() {
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(2);
        pool.schedule(() -> {}, 100, TimeUnit.MILLISECONDS);
        pool.submit(() -> {});
        pool.shutdown();
    }

    @Override
    public void run() {}
}
