// artifacts org.apache.tomcat:tomcat-jdbc:10.1.31 com.h2database:h2:2.3.232
// advice Call close() on the DataSource.
// call org.apache.tomcat.jdbc.pool.DataSource.close()
var source = new org.apache.tomcat.jdbc.pool.DataSource();
source.setUrl("jdbc:h2:mem:one");
source.setDriverClassName("org.h2.Driver");
source.setTestWhileIdle(true);
source.getConnection().close();
// cure
source.close();
