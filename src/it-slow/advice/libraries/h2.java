// artifacts com.h2database:h2:2.3.232
// advice Close the last connection without DB_CLOSE_DELAY, or execute SHUTDOWN.
var file = java.nio.file.Files.createTempDirectory("h2").resolve("one");
var connection = java.sql.DriverManager.getConnection("jdbc:h2:" + file + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE");
// cure
connection.createStatement().execute("SHUTDOWN");
