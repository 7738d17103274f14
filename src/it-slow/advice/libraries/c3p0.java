// artifacts com.mchange:c3p0:0.9.5.5
// advice Call close() on the ComboPooledDataSource.
// call com.mchange.v2.c3p0.ComboPooledDataSource.close()
var source = new com.mchange.v2.c3p0.ComboPooledDataSource();
source.setJdbcUrl("jdbc:nothing:x");
source.setAcquireRetryAttempts(1);
source.setAcquireRetryDelay(10);
try {
    source.getConnection();
} catch (java.sql.SQLException expected) {
    System.out.println(expected);
}
// cure
source.close();
