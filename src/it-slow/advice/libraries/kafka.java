// artifacts org.apache.kafka:kafka-clients:3.7.1
// advice Call close() on each producer, consumer and Admin.
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringSerializer;

var settings = Map.<String, Object>of("bootstrap.servers", "127.0.0.1:1");
var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
var admin = Admin.create(settings);
// cure
producer.close();
admin.close();
