// artifacts org.postgresql:postgresql:42.7.4
// advice Set socketTimeout and connectTimeout where loginTimeout is set: they end the attempt to connect that was given up.
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
