package it.lib;

/** Leaves nothing. */
public class Lib implements Runnable {

    @Override
    public void run() {}
}
