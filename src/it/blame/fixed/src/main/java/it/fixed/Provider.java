package it.fixed;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Provider implements Runnable {

    private static final ExecutorService POOL = Executors.newFixedThreadPool(2);

    public Provider() {
        POOL.submit(() -> {});
    }

    @Override
    public void run() {}
}
