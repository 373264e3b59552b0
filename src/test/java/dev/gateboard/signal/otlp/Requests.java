package dev.gateboard.signal.otlp;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.Histogram;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.zip.GZIPOutputStream;

/// Export requests as the OpenTelemetry project's own classes write them.
final class Requests {
    static final TelemetryEmitter BEEP = new TelemetryEmitter("beep-api", "4f2a91c", "staging");

    private Requests() {}

    static byte[] spans(TelemetryEmitter emitter, int count) {
        var span = Span.newBuilder()
                .setName("GET /")
                .setTraceId(ByteString.copyFrom(new byte[16]))
                .addAttributes(attribute("service.name", "a span's own word"))
                .build();
        var scope = ScopeSpans.newBuilder().addAllSpans(Collections.nCopies(count, span));
        return ExportTraceServiceRequest.newBuilder()
                .addResourceSpans(ResourceSpans.newBuilder()
                        .setResource(resource(emitter))
                        .addScopeSpans(scope))
                .build()
                .toByteArray();
    }

    static byte[] logs(TelemetryEmitter emitter, int count) {
        var line = LogRecord.newBuilder()
                .setBody(AnyValue.newBuilder().setStringValue("hello"))
                .build();
        var scope = ScopeLogs.newBuilder().addAllLogRecords(Collections.nCopies(count, line));
        return ExportLogsServiceRequest.newBuilder()
                .addResourceLogs(
                        ResourceLogs.newBuilder().setResource(resource(emitter)).addScopeLogs(scope))
                .build()
                .toByteArray();
    }

    /// One gauge with two points, one histogram with one, and a metric without points.
    static byte[] metrics(TelemetryEmitter emitter) {
        var point = NumberDataPoint.newBuilder().setAsDouble(1).build();
        var gauge = Metric.newBuilder()
                .setName("up")
                .setGauge(Gauge.newBuilder().addDataPoints(point).addDataPoints(point));
        var histogram = Metric.newBuilder()
                .setName("latency")
                .setHistogram(Histogram.newBuilder().addDataPoints(HistogramDataPoint.newBuilder()));
        var scope = ScopeMetrics.newBuilder()
                .addMetrics(gauge)
                .addMetrics(histogram)
                .addMetrics(Metric.newBuilder().setName("empty"));
        return ExportMetricsServiceRequest.newBuilder()
                .addResourceMetrics(ResourceMetrics.newBuilder()
                        .setResource(resource(emitter))
                        .addScopeMetrics(scope))
                .build()
                .toByteArray();
    }

    private static Resource resource(TelemetryEmitter emitter) {
        return Resource.newBuilder()
                .addAttributes(attribute("service.name", emitter.service()))
                .addAttributes(attribute("service.version", emitter.version()))
                .addAttributes(attribute("deployment.environment.name", emitter.environment()))
                .addAttributes(KeyValue.newBuilder()
                        .setKey("process.pid")
                        .setValue(AnyValue.newBuilder().setIntValue(7)))
                .build();
    }

    private static KeyValue attribute(String key, String value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setStringValue(value))
                .build();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }
}
