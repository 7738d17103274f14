// artifacts com.hazelcast:hazelcast:5.3.8
// advice Call shutdown() on the HazelcastInstance.
var config = new com.hazelcast.config.Config();
config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
var hazelcast = com.hazelcast.core.Hazelcast.newHazelcastInstance(config);
// cure
hazelcast.shutdown();
