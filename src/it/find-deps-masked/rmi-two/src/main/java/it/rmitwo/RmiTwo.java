package it.rmitwo;

import java.rmi.Remote;
import java.rmi.RemoteException;
import java.rmi.server.UnicastRemoteObject;

/** Exports an object; all exported objects share one thread of the JDK. */
public class RmiTwo implements Runnable {

    public RmiTwo() {
        try {
            UnicastRemoteObject.exportObject(EXPORTED, 0);
        } catch (RemoteException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void run() {}

    private static final Remote EXPORTED = new Remote() {};
}
