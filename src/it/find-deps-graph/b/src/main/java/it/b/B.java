package it.b;

/** Leaves nothing. */
public class B implements Runnable {

    public B() {}

    @Override
    public void run() {}
}
