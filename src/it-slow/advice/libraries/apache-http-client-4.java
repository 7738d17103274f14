// artifacts org.apache.httpcomponents:httpclient:4.5.14
// advice Call close() on the CloseableHttpClient.
var client = org.apache.http.impl.client.HttpClients.custom().evictExpiredConnections().build();
// cure
client.close();
