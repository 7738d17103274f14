package it.job;

import java.util.TimerTask;

/** What somebody else's timer is to do. */
public final class Job extends TimerTask {

    @Override
    public void run() {}
}
