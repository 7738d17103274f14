package it.base;

/** Leaves nothing. */
public final class Provider implements Runnable {

    public Provider() {}

    @Override
    public void run() {}
}
