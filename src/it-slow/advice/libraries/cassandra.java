// artifacts com.datastax.oss:java-driver-core:4.17.0 com.datastax.oss.simulacron:simulacron-native-server:0.12.0
// advice Call close() on the CqlSession.
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.simulacron.common.cluster.ClusterSpec;
import com.datastax.oss.simulacron.server.Server;

var server = Server.builder().build();
var node = server.register(ClusterSpec.builder().withNodes(1)).node(0);
var session = CqlSession.builder()
        .addContactPoint((java.net.InetSocketAddress) node.getAddress())
        .withLocalDatacenter("dc1")
        .build();
// cure
session.close();
server.close();
