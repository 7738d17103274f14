package it.app;

public final class Provider implements Runnable {

    public Provider() {}

    @Override
    public void run() {}
}
