package it.rmione;

import java.rmi.Remote;
import java.rmi.RemoteException;
import java.rmi.server.UnicastRemoteObject;

/** Makes the JDK start the one thread that all exported objects share. */
public class RmiOne implements Runnable {

    public RmiOne() {
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
