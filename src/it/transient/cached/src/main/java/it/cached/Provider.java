package it.cached;

import java.util.concurrent.Executors;

public final class Provider implements Runnable {

    public Provider() {
        Executors.newCachedThreadPool().submit(() -> {});
    }

    @Override
    public void run() {}
}
