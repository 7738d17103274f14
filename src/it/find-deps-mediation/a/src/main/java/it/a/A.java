package it.a;

/** Leaves nothing. */
public class A implements Runnable {

    public A() {}

    @Override
    public void run() {}
}
