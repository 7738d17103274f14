package it;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Leaves a scheduled executor running. */
public final class Expired implements Runnable {

    public Expired() {
        Executors.newScheduledThreadPool(1, task -> new Thread(task, "expired-" + System.nanoTime()))
                .scheduleAtFixedRate(this, 60, 60, TimeUnit.SECONDS);
    }

    @Override
    public void run() {}
}
