package it.plain;

/** What a jar without module-info declares. */
public final class Provider implements Runnable {

    public Provider() {
        Sleeper.start(Provider.class, "constructor");
    }

    @Override
    public void run() {}
}
