package it.app;

import it.plain.Sleeper;

/** Not a Runnable itself, so a provider only by its provider method, and only in a module. */
public final class Factory {

    private Factory() {}

    public static Runnable provider() {
        Sleeper.start(Factory.class, "provider()");
        return () -> {};
    }
}
