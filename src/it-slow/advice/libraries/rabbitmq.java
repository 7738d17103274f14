// artifacts com.rabbitmq:amqp-client:5.21.0
// advice Call close() on the Connection.
// call com.rabbitmq.client.Connection.close()
import java.net.ServerSocket;

// Accepts one connection: Start, Tune and OpenOk are all that a broker must send.
var server = new ServerSocket(0);
var broker = new Thread(() -> {
    try (var socket = server.accept()) {
        var out = new DataOutputStream(socket.getOutputStream());
        var in = new DataInputStream(socket.getInputStream());
        in.readFully(new byte[8]);
        String start = "000a000a" + "0009" + "00000000" + "00000005504c41494e" + "00000005656e5f5553";
        for (String method : new String[] {start, "000a001e" + "0000" + "00020000" + "0000", "000a0029" + "00", "000a0033"}) {
            byte[] payload = HexFormat.of().parseHex(method);
            out.writeByte(1);
            out.writeShort(0);
            out.writeInt(payload.length);
            out.write(payload);
            out.writeByte(0xce);
            for (int frames = method.startsWith("000a001e") ? 2 : 1; frames > 0; frames--) {
                in.readFully(new byte[3]);
                in.readFully(new byte[in.readInt() + 1]);
            }
        }
    } catch (IOException ended) {
        System.out.println(ended);
    }
});
broker.setDaemon(true);
broker.start();
var factory = new com.rabbitmq.client.ConnectionFactory();
factory.setHost("127.0.0.1");
factory.setPort(server.getLocalPort());
var connection = factory.newConnection();
// cure
connection.close();
