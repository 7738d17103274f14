package it.idletimer;

import java.util.Timer;

public final class Provider implements Runnable {

    public Provider() {
        new Timer("forgotten");
    }

    @Override
    public void run() {}
}
