package it.victim;

/** Leaves nothing. */
public class Victim implements Runnable {

    public Victim() {}

    @Override
    public void run() {}
}
