// artifacts org.influxdb:influxdb-java:2.24
// advice Call disableBatch() or close() on the InfluxDB instance.
// call org.influxdb.InfluxDB.close()
var influx = org.influxdb.InfluxDBFactory.connect("http://127.0.0.1:1", "one", "two");
influx.enableBatch();
// cure
influx.disableBatch();
