// artifacts io.dropwizard.metrics:metrics-core:4.2.28
// advice Call close() on the reporter.
// call com.codahale.metrics.ConsoleReporter.close()
var reporter = com.codahale.metrics.ConsoleReporter.forRegistry(new com.codahale.metrics.MetricRegistry()).build();
reporter.start(30, TimeUnit.SECONDS);
// cure
reporter.close();
