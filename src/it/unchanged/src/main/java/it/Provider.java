package it;

public class Provider implements Runnable {

    public Provider() {
    }

    @Override
    public void run() {}
}
