package it.job;

import java.util.TimerTask;

/** A task for a timer of another artifact. */
public final class Job extends TimerTask {

    @Override
    public void run() {}
}
