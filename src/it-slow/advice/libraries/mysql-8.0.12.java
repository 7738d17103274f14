// artifacts mysql:mysql-connector-java:8.0.12
// advice Call AbandonedConnectionCleanupThread.checkedShutdown().
Class.forName("com.mysql.cj.jdbc.Driver");
// cure
com.mysql.cj.jdbc.AbandonedConnectionCleanupThread.checkedShutdown();
