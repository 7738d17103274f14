package com.acme;

/** Starts a thread that ends soon. */
public final class TransientTask implements Runnable {

    public TransientTask() {
        new Thread(this, "transient").start();
    }

    @Override
    public void run() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
