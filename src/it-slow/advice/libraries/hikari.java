// artifacts com.zaxxer:HikariCP:5.1.0 com.h2database:h2:2.3.232
// advice Call close() on the HikariDataSource.
// call com.zaxxer.hikari.HikariDataSource.close()
var source = new com.zaxxer.hikari.HikariDataSource();
source.setJdbcUrl("jdbc:h2:mem:one");
source.getConnection().close();
// cure
source.close();
