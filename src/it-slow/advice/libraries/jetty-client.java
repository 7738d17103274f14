// artifacts org.eclipse.jetty:jetty-client:11.0.24
// advice Call stop() on the HttpClient of Jetty.
// call org.eclipse.jetty.client.HttpClient.stop()
var client = new org.eclipse.jetty.client.HttpClient();
client.start();
// cure
client.stop();
