package it.clean;

/** Leaves nothing. */
public class Clean implements Runnable {

    public Clean() {}

    @Override
    public void run() {}
}
