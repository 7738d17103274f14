// artifacts org.eclipse.jetty:jetty-server:11.0.24
// advice Call stop() on the Server of Jetty.
// call org.eclipse.jetty.server.Server.stop()
var server = new org.eclipse.jetty.server.Server(0);
server.start();
// cure
server.stop();
