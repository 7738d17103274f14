// artifacts org.apache.httpcomponents.client5:httpclient5:5.3.1
// advice Call close() on the CloseableHttpClient or CloseableHttpAsyncClient.
var client = org.apache.hc.client5.http.impl.async.HttpAsyncClients.createDefault();
client.start();
var evicting = org.apache.hc.client5.http.impl.classic.HttpClients.custom().evictExpiredConnections().build();
// cure
client.close();
evicting.close();
