package it.factoryuser;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import it.factory.NamedThreadFactory;

public final class Provider implements Runnable {

    private static final ExecutorService POOL = Executors.newFixedThreadPool(1, new NamedThreadFactory("made"));

    public Provider() {
        POOL.submit(() -> {});
    }

    @Override
    public void run() {}
}
