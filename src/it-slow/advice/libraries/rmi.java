// artifacts
// advice Call UnicastRemoteObject.unexportObject(object, true) for each exported remote object.
import java.rmi.Remote;
import java.rmi.server.UnicastRemoteObject;

Remote object = new Remote() { };
UnicastRemoteObject.exportObject(object, 0);
// cure
UnicastRemoteObject.unexportObject(object, true);
