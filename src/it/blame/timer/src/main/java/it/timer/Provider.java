package it.timer;

import java.util.Timer;
import java.util.TimerTask;

public final class Provider implements Runnable {

    private static final Timer TIMER = new Timer("ticker");

    private static final class Tick extends TimerTask {
        @Override
        public void run() {}
    }

    public Provider() {
        TIMER.schedule(new Tick(), 20_000, 30_000);
    }

    @Override
    public void run() {}
}
