package it.cancelled;

import java.util.Timer;
import java.util.TimerTask;

public final class Provider implements Runnable {

    public Provider() {
        Timer timer = new Timer("once");
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        timer.cancel();
                    }
                },
                100);
    }

    @Override
    public void run() {}
}
