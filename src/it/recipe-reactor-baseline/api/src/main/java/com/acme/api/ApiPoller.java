package com.acme.api;

import java.util.Timer;
import java.util.TimerTask;

/** Leaves a timer, until the property {@code cured} names the module. */
public final class ApiPoller implements Runnable {

    public ApiPoller() {
        if (!"api".equals(System.getProperty("cured"))) {
            new Timer("api-poller").schedule(new TimerTask() {
                @Override
                public void run() {}
            }, 60_000, 60_000);
        }
    }

    @Override
    public void run() {}
}
