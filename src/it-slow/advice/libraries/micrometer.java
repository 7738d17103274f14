// artifacts io.micrometer:micrometer-core:1.13.5
// advice Call close() on the MeterRegistry.
// call io.micrometer.core.instrument.logging.LoggingMeterRegistry.close()
var registry = new io.micrometer.core.instrument.logging.LoggingMeterRegistry();
// cure
registry.close();
