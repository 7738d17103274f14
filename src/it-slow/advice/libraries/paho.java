// artifacts org.eclipse.paho:org.eclipse.paho.client.mqttv3:1.2.5
// advice Call disconnect() and close() on the MqttClient.
// call org.eclipse.paho.client.mqttv3.MqttClient.disconnect()
import org.eclipse.paho.client.mqttv3.*;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

// Accepts one connection.
var server = new java.net.ServerSocket(0);
var broker = new Thread(() -> {
    try (var socket = server.accept()) {
        socket.getInputStream().read();
        socket.getOutputStream().write(new byte[] {0x20, 2, 0, 0});
        while (socket.getInputStream().read() >= 0) { }
    } catch (IOException ended) {
        System.out.println(ended);
    }
});
broker.setDaemon(true);
broker.start();
var client = new MqttClient("tcp://127.0.0.1:" + server.getLocalPort(), "one", new MemoryPersistence());
client.connect();
// cure
client.disconnect();
client.close();
