// artifacts io.opentelemetry:opentelemetry-sdk:1.42.1 io.opentelemetry:opentelemetry-exporter-logging:1.42.1
// advice Call close() on the OpenTelemetrySdk.
// call io.opentelemetry.sdk.OpenTelemetrySdk.close()
import io.opentelemetry.exporter.logging.*;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;

var sdk = OpenTelemetrySdk.builder()
        .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(BatchSpanProcessor.builder(LoggingSpanExporter.create()).build()).build())
        .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(PeriodicMetricReader.create(LoggingMetricExporter.create())).build())
        .build();
// cure
sdk.close();
