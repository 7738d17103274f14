package com.acme;

/** Cannot be instantiated. */
public final class FailsToLoad implements Runnable {

    public FailsToLoad() {
        throw new IllegalStateException("never");
    }

    @Override
    public void run() {
        throw new IllegalStateException("never");
    }
}
