package it.rmi;

import java.rmi.Remote;
import java.rmi.server.UnicastRemoteObject;

public final class Provider implements Runnable, Remote {

    /** Keeps the object reachable: a garbage collection would end its export. */
    private static Remote exported;

    public Provider() throws Exception {
        exported = this;
        UnicastRemoteObject.exportObject(exported, 0);
    }

    @Override
    public void run() {}
}
