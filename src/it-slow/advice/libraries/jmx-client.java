// artifacts
// advice Call stop() on the JMXConnectorServer, and close() on each JMXConnector.
import java.lang.management.ManagementFactory;
import javax.management.remote.*;

var server = JMXConnectorServerFactory.newJMXConnectorServer(
        new JMXServiceURL("service:jmx:rmi://"), null, ManagementFactory.getPlatformMBeanServer());
server.start();
var client = JMXConnectorFactory.connect(server.getAddress());
// cure
client.close();
server.stop();
