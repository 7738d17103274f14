package com.acme.app;

import java.util.Timer;
import java.util.TimerTask;

/** Leaves a timer, until the property {@code cured} names the module. */
public final class AppPoller implements Runnable {

    public AppPoller() {
        if (!"app".equals(System.getProperty("cured"))) {
            new Timer("app-poller").schedule(new TimerTask() {
                @Override
                public void run() {}
            }, 60_000, 60_000);
        }
    }

    @Override
    public void run() {}
}
