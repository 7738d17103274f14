package it;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Leaves a scheduled executor running, unless the property {@code gone} names this class. */
public final class Ant implements Runnable {

    public Ant() {
        if (!System.getProperty("gone", "").contains("ant")) {
            Executors.newScheduledThreadPool(1, task -> new Thread(task, "ant-" + System.nanoTime()))
                    .scheduleAtFixedRate(this, 60, 60, TimeUnit.SECONDS);
        }
    }

    @Override
    public void run() {}
}
