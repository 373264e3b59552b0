package dev.gateboard.signal.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The OpenTelemetry SDK for Java as the client it is: every item it exports is counted, gzip or not.
class OpenTelemetrySdkTest {
    static final Resource BEEP = Resource.create(Attributes.builder()
            .put(AttributeKey.stringKey("service.name"), "beep-api")
            .put(AttributeKey.stringKey("service.version"), "4f2a91c")
            .put(AttributeKey.stringKey("deployment.environment.name"), "staging")
            .build());

    private final TelemetryTracker telemetry = new TelemetryTracker(InstantSource.system());

    private long count(OtlpSignal signal) {
        return telemetry.received(Duration.ofMinutes(10), Requests.BEEP::equals).stream()
                .filter(received -> received.signal() == signal)
                .mapToLong(TelemetryTracker.Received::items)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "none"})
    void tracesLogsAndMetricsOfTheSdkArrive(String compression) throws IOException {
        try (var receiver = ((OtlpHttpReceiver.Listening) OtlpHttpReceiver.start(0, telemetry)).receiver()) {
            exportSpans(receiver.endpoint(), compression);
            exportLogs(receiver.endpoint(), compression);
            exportMetrics(receiver.endpoint(), compression);
        }
        assertThat(count(OtlpSignal.TRACES)).isEqualTo(100);
        assertThat(count(OtlpSignal.LOGS)).isEqualTo(50);
        // Ours, and what the SDK tells of itself.
        assertThat(count(OtlpSignal.METRICS)).isGreaterThanOrEqualTo(2);
    }

    private static void exportSpans(String endpoint, String compression) {
        var exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint + "/v1/traces")
                .setCompression(compression)
                .build();
        try (var provider = SdkTracerProvider.builder()
                .setResource(BEEP)
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build()) {
            var tracer = provider.get("test");
            for (int i = 0; i < 100; i++)
                tracer.spanBuilder("span " + i).startSpan().end();
            assertThat(provider.forceFlush().join(10, TimeUnit.SECONDS).isSuccess())
                    .isTrue();
        }
    }

    private static void exportLogs(String endpoint, String compression) {
        var exporter = OtlpHttpLogRecordExporter.builder()
                .setEndpoint(endpoint + "/v1/logs")
                .setCompression(compression)
                .build();
        try (var provider = SdkLoggerProvider.builder()
                .setResource(BEEP)
                .addLogRecordProcessor(BatchLogRecordProcessor.builder(exporter).build())
                .build()) {
            var logger = provider.get("test");
            for (int i = 0; i < 50; i++)
                logger.logRecordBuilder().setBody("line " + i).emit();
            assertThat(provider.forceFlush().join(10, TimeUnit.SECONDS).isSuccess())
                    .isTrue();
        }
    }

    private static void exportMetrics(String endpoint, String compression) {
        var exporter = OtlpHttpMetricExporter.builder()
                .setEndpoint(endpoint + "/v1/metrics")
                .setCompression(compression)
                .build();
        try (var provider = SdkMeterProvider.builder()
                .setResource(BEEP)
                .registerMetricReader(PeriodicMetricReader.builder(exporter)
                        .setInterval(Duration.ofHours(1))
                        .build())
                .build()) {
            var meter = provider.get("test");
            meter.counterBuilder("requests").build().add(3);
            meter.histogramBuilder("latency").build().record(0.2);
            assertThat(provider.forceFlush().join(10, TimeUnit.SECONDS).isSuccess())
                    .isTrue();
        }
    }
}
