package com.acme;

/** Cannot be made. */
public final class FailsToLoad implements Runnable {

    public FailsToLoad() {
        throw new IllegalStateException("never");
    }

    @Override
    public void run() {
        throw new IllegalStateException("never");
    }
}
