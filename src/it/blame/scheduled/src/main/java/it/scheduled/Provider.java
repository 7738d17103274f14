package it.scheduled;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class Provider implements Runnable {

    private static final ScheduledExecutorService POOL = Executors.newScheduledThreadPool(1);

    private static final class Beat implements Runnable {
        @Override
        public void run() {}
    }

    public Provider() {
        POOL.scheduleAtFixedRate(new Beat(), 20, 30, TimeUnit.SECONDS);
    }

    @Override
    public void run() {}
}
