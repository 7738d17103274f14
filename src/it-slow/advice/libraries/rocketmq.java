// artifacts org.apache.rocketmq:rocketmq-client:5.3.1
// advice Call shutdown() on each producer and consumer.
// call org.apache.rocketmq.client.producer.MQProducer.shutdown()
var producer = new org.apache.rocketmq.client.producer.DefaultMQProducer("one");
producer.setNamesrvAddr("127.0.0.1:1");
producer.start();
// cure
producer.shutdown();
