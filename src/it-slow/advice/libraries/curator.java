// artifacts org.apache.curator:curator-framework:5.7.1
// advice Call close() on the CuratorFramework.
var client = org.apache.curator.framework.CuratorFrameworkFactory.newClient("127.0.0.1:1", new org.apache.curator.retry.RetryOneTime(1));
client.start();
// cure
client.close();
