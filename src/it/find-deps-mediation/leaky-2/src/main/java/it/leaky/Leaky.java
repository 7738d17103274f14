package it.leaky;

/** Leaves nothing any more. */
public class Leaky implements Runnable {

    public Leaky() {}

    @Override
    public void run() {}
}
