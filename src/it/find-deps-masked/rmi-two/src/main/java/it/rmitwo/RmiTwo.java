package it.rmitwo;

import java.rmi.Remote;
import java.rmi.RemoteException;
import java.rmi.server.UnicastRemoteObject;

/** Makes the JDK start the one thread that all exported objects share. */
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
