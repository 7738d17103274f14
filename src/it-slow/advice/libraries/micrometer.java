// artifacts io.micrometer:micrometer-core:1.13.5
// advice Call close() on the MeterRegistry.
var registry = new io.micrometer.core.instrument.logging.LoggingMeterRegistry();
// cure
registry.close();
