// artifacts com.h2database:h2:2.3.232
// advice Call stop() on the Server of H2.
// call org.h2.tools.Server.stop()
var server = org.h2.tools.Server.createTcpServer("-tcpPort", "0").start();
// cure
server.stop();
