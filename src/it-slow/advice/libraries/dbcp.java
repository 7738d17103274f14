// artifacts org.apache.commons:commons-dbcp2:2.12.0 com.h2database:h2:2.3.232
// advice Call close() on the BasicDataSource.
var source = new org.apache.commons.dbcp2.BasicDataSource();
source.setUrl("jdbc:h2:mem:one");
source.setDurationBetweenEvictionRuns(java.time.Duration.ofSeconds(30));
source.getConnection().close();
// cure
source.close();
