package com.acme;

/** Starts a thread that ends only when it is interrupted. */
public final class PersistentTask implements Runnable {

    public PersistentTask() {
        new Thread(this, "persistent").start();
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
