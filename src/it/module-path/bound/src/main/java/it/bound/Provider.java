package it.bound;

/** Loads only in a module, and leaves nothing. */
public final class Provider implements Runnable {

    public Provider() {
        if (!Provider.class.getModule().isNamed()) {
            throw new IllegalStateException("not in a module");
        }
    }

    @Override
    public void run() {}
}
