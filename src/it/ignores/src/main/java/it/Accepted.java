package it;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Leaves a scheduled executor running. */
public final class Accepted implements Runnable {

    public Accepted() {
        Executors.newScheduledThreadPool(1, task -> new Thread(task, "accepted-" + System.nanoTime()))
                .scheduleAtFixedRate(this, 60, 60, TimeUnit.SECONDS);
    }

    @Override
    public void run() {}
}
