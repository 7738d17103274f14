// artifacts org.eclipse.jetty:jetty-client:11.0.24
// advice Call stop() on the HttpClient of Jetty.
var client = new org.eclipse.jetty.client.HttpClient();
client.start();
// cure
client.stop();
