// artifacts org.mongodb:mongodb-driver-sync:5.2.0
// advice Call close() on the MongoClient.
// call com.mongodb.client.MongoClient.close()
var client = com.mongodb.client.MongoClients.create("mongodb://127.0.0.1:1");
// cure
client.close();
