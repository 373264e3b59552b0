package dev.gateboard.signal.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.logs.OtlpGrpcLogRecordExporter;
import io.opentelemetry.exporter.otlp.metrics.OtlpGrpcMetricExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The OpenTelemetry SDK for Java, which has no exporter of JSON.
class JavaSdkTest extends SdkTest {
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");

    private record Exporters(SpanExporter spans, LogRecordExporter logs, MetricExporter metrics) {}

    @Override
    List<Protocol> protocols() {
        return List.of(Protocol.PROTOBUF, Protocol.GRPC);
    }

    private static Exporters http(String endpoint, String compression) {
        return new Exporters(
                OtlpHttpSpanExporter.builder()
                        .setEndpoint(endpoint + "/v1/traces")
                        .setCompression(compression)
                        .build(),
                OtlpHttpLogRecordExporter.builder()
                        .setEndpoint(endpoint + "/v1/logs")
                        .setCompression(compression)
                        .build(),
                OtlpHttpMetricExporter.builder()
                        .setEndpoint(endpoint + "/v1/metrics")
                        .setCompression(compression)
                        .build());
    }

    private static Exporters grpc(String endpoint, String compression) {
        return new Exporters(
                OtlpGrpcSpanExporter.builder()
                        .setEndpoint(endpoint)
                        .setCompression(compression)
                        .build(),
                OtlpGrpcLogRecordExporter.builder()
                        .setEndpoint(endpoint)
                        .setCompression(compression)
                        .build(),
                OtlpGrpcMetricExporter.builder()
                        .setEndpoint(endpoint)
                        .setCompression(compression)
                        .build());
    }

    @Override
    void send(Export export) {
        var exporters = export.protocol() == Protocol.GRPC
                ? grpc(export.endpoint(), export.compression())
                : http(export.endpoint(), export.compression());
        var resource = Resource.create(Attributes.builder()
                .put("service.name", export.emitter().service())
                .put("service.version", export.emitter().version())
                .put("deployment.environment.name", export.emitter().environment())
                .build());
        try (var tracers = SdkTracerProvider.builder()
                        .setResource(resource)
                        .addSpanProcessor(
                                BatchSpanProcessor.builder(exporters.spans()).build())
                        .build();
                var loggers = SdkLoggerProvider.builder()
                        .setResource(resource)
                        .addLogRecordProcessor(BatchLogRecordProcessor.builder(exporters.logs())
                                .build())
                        .build();
                var meters = SdkMeterProvider.builder()
                        .setResource(resource)
                        .registerMetricReader(PeriodicMetricReader.builder(exporters.metrics())
                                .setInterval(Duration.ofHours(1))
                                .build())
                        .build()) {
            var served = meters.get("test").counterBuilder("requests").build();
            for (int each = 0; each < export.requests(); each++) {
                tracers.get("test").spanBuilder("request " + each).startSpan().end();
                loggers.get("test")
                        .logRecordBuilder()
                        .setBody("request " + each)
                        .emit();
                served.add(1, Attributes.of(STATUS, each == 7 ? 500L : 200L));
            }
            for (var sent : List.of(tracers.shutdown(), loggers.shutdown(), meters.shutdown()))
                assertThat(sent.join(10, TimeUnit.SECONDS).isSuccess()).isTrue();
        }
    }
}
