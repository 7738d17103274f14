package it.forkjoin;

import java.util.concurrent.ForkJoinPool;

public final class Provider implements Runnable {

    private static final ForkJoinPool POOL = new ForkJoinPool(1);

    public Provider() {
        POOL.submit(() -> {});
    }

    @Override
    public void run() {}
}
