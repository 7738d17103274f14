package it.rmi;

import java.rmi.Remote;
import java.rmi.server.UnicastRemoteObject;

public final class Provider implements Runnable, Remote {

    /** What nobody holds may be collected, and is no longer exported then. */
    private static Remote exported;

    public Provider() throws Exception {
        exported = this;
        UnicastRemoteObject.exportObject(exported, 0);
    }

    @Override
    public void run() {}
}
