package it.scheduleruser;

import it.job.Job;
import it.scheduler.Scheduler;

public final class Provider implements Runnable {

    public Provider() {
        Scheduler.every(40, new Job());
    }

    @Override
    public void run() {}
}
