package it.scheduler;

import java.util.Timer;
import java.util.TimerTask;

/** A timer that other artifacts share. */
public final class Scheduler {

    private static final Timer TIMER = new Timer("shared");

    private Scheduler() {}

    public static void every(long seconds, TimerTask task) {
        TIMER.schedule(task, seconds * 1000, seconds * 1000);
    }
}
