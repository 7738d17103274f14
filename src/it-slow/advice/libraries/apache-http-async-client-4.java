// artifacts org.apache.httpcomponents:httpasyncclient:4.1.5
// advice Call close() on the CloseableHttpAsyncClient.
var client = org.apache.http.impl.nio.client.HttpAsyncClients.createDefault();
client.start();
Thread.sleep(300);
// cure
client.close();
