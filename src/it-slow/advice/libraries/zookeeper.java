// artifacts org.apache.zookeeper:zookeeper:3.9.2
// advice Call close() on the ZooKeeper instance.
var client = new org.apache.zookeeper.ZooKeeper("127.0.0.1:1", 1_000, event -> { });
// cure
client.close();
