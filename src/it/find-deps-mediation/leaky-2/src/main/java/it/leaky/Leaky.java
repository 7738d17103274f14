package it.leaky;

/** No longer leaves a thread. */
public class Leaky implements Runnable {

    public Leaky() {}

    @Override
    public void run() {}
}
