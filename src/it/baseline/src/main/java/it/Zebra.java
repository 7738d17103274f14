package it;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Leaves a scheduled executor running, unless the property {@code gone} names this class. */
public final class Zebra implements Runnable {

    public Zebra() {
        if (!System.getProperty("gone", "").contains("zebra")) {
            Executors.newScheduledThreadPool(1, task -> new Thread(task, "zebra-" + System.nanoTime()))
                    .scheduleAtFixedRate(this, 60, 60, TimeUnit.SECONDS);
        }
    }

    @Override
    public void run() {}
}
