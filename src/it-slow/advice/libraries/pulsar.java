// artifacts org.apache.pulsar:pulsar-client:3.3.2
// advice Call close() on the PulsarClient.
// call org.apache.pulsar.client.api.PulsarClient.close()
var client = org.apache.pulsar.client.api.PulsarClient.builder().serviceUrl("pulsar://127.0.0.1:1").build();
// cure
client.close();
