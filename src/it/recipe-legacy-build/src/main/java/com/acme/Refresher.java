package com.acme;

import java.util.Timer;
import java.util.TimerTask;

/** Leaves a timer on a daemon thread. */
public final class Refresher implements Runnable {

    public Refresher() {
        new Timer("refresher", true).schedule(new TimerTask() {
            @Override
            public void run() {}
        }, 60_000, 60_000);
    }

    @Override
    public void run() {}
}
