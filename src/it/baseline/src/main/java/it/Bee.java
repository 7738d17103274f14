package it;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Leaves a scheduled executor running, unless the property {@code gone} names this class. */
public final class Bee implements Runnable {

    public Bee() {
        if (!System.getProperty("gone", "").contains("bee")) {
            Executors.newScheduledThreadPool(1, task -> new Thread(task, "bee-" + System.nanoTime()))
                    .scheduleAtFixedRate(this, 60, 60, TimeUnit.SECONDS);
        }
    }

    @Override
    public void run() {}
}
