// artifacts com.mysql:mysql-connector-j:8.4.0
// advice Call AbandonedConnectionCleanupThread.checkedShutdown(). To prevent it, set -Dcom.mysql.cj.disableAbandonedConnectionCleanup=true (since 8.0.22).
Class.forName("com.mysql.cj.jdbc.Driver");
// instead
System.setProperty("com.mysql.cj.disableAbandonedConnectionCleanup", "true");
Class.forName("com.mysql.cj.jdbc.Driver");
