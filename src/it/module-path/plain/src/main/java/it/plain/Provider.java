package it.plain;

/** The provider of a jar without module-info. */
public final class Provider implements Runnable {

    public Provider() {
        Sleeper.start(Provider.class, "constructor");
    }

    @Override
    public void run() {}
}
