package it.middle;

import it.shared.Shared;

public final class Provider implements Runnable {

    public Provider() {
        Shared.use();
    }

    @Override
    public void run() {}
}
