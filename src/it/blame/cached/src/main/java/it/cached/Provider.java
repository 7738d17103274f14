package it.cached;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Provider implements Runnable {

    private static final ExecutorService POOL = Executors.newCachedThreadPool();

    public Provider() {
        POOL.submit(() -> {});
    }

    @Override
    public void run() {}
}
