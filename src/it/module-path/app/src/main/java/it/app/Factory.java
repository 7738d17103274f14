package it.app;

import it.plain.Sleeper;

/** No Runnable itself, so a provider only by its method, and only in a module. */
public final class Factory {

    private Factory() {}

    public static Runnable provider() {
        Sleeper.start(Factory.class, "provider()");
        return () -> {};
    }
}
