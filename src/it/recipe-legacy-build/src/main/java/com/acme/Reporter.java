package com.acme;

import java.util.Timer;
import java.util.TimerTask;

/** Leaves a timer that keeps the JVM alive, once the property {@code changed} is set. */
public final class Reporter implements Runnable {

    public Reporter() {
        if (Boolean.getBoolean("changed")) {
            new Timer("reporter", false).schedule(new TimerTask() {
                @Override
                public void run() {}
            }, 60_000, 60_000);
        }
    }

    @Override
    public void run() {}
}
