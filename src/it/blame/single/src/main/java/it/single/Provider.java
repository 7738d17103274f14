package it.single;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Provider implements Runnable {

    private static final ExecutorService POOL = Executors.newSingleThreadExecutor();

    public Provider() {
        POOL.submit(() -> {});
    }

    @Override
    public void run() {}
}
