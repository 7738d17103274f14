// artifacts org.postgresql:postgresql:42.7.4
// advice If you set loginTimeout, set socketTimeout and connectTimeout too: they end the abandoned attempt to connect.
var silent = new java.net.ServerSocket(0);
try {
    java.sql.DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/one?loginTimeout=1");
} catch (java.sql.SQLException expected) {
    System.out.println(expected);
}
// instead
var silent = new java.net.ServerSocket(0);
try {
    java.sql.DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/one?loginTimeout=1&socketTimeout=2");
} catch (java.sql.SQLException expected) {
    System.out.println(expected);
}
