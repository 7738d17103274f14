// artifacts org.mongodb:mongodb-driver-sync:5.2.0
// advice No call ends this daemon thread
com.mongodb.client.MongoClients.create("mongodb://127.0.0.1:1").close();
