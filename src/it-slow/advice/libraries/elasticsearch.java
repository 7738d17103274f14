// artifacts org.elasticsearch.client:elasticsearch-rest-client:8.15.2
// advice Call close() on the RestClient.
// call org.elasticsearch.client.RestClient.close()
var client = org.elasticsearch.client.RestClient.builder(new org.apache.http.HttpHost("127.0.0.1", 1)).build();
Thread.sleep(300);
// cure
client.close();
