package com.acme;

import java.util.Timer;
import java.util.TimerTask;

/** Leaves a timer that keeps the JVM alive, until the property {@code cured} is set. */
public final class Poller implements Runnable {

    public Poller() {
        if (!Boolean.getBoolean("cured")) {
            new Timer("poller", false).schedule(new TimerTask() {
                @Override
                public void run() {}
            }, 60_000, 60_000);
        }
    }

    @Override
    public void run() {}
}
