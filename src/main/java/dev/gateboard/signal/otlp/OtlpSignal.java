package dev.gateboard.signal.otlp;

import dev.gateboard.language.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The three kinds of telemetry, and where OTLP/HTTP takes them (OTLP specification, "OTLP/HTTP Request").
public enum OtlpSignal {
    TRACES("resourceSpans", "scopeSpans", "spans", "rejectedSpans"),
    METRICS("resourceMetrics", "scopeMetrics", "metrics", "rejectedDataPoints"),
    LOGS("resourceLogs", "scopeLogs", "logRecords", "rejectedLogRecords");

    private final String resources;
    private final String scopes;
    private final String list;
    private final String rejected;

    OtlpSignal(String resources, String scopes, String list, String rejected) {

        this.resources = resources;
        this.scopes = scopes;
        this.list = list;
        this.rejected = rejected;
    }

    static Optional<OtlpSignal> at(String path) {
        return Arrays.stream(values())
                .filter(signal -> signal.path().equals(path))
                .findFirst();
    }

    String path() {
        return "/v1/" + yamlName();
    }

    /// As a sidecar names it: `traces`, `metrics` or `logs`.
    public String yamlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The signal of this name.
    public static Optional<OtlpSignal> named(String yamlName) {
        return Arrays.stream(values())
                .filter(signal -> signal.yamlName().equals(yamlName))
                .findFirst();
    }

    /// What a collector's own counters of it end in.
    String collectorItems() {
        return switch (this) {
            case TRACES -> "spans";
            case METRICS -> "metric_points";
            case LOGS -> "log_records";
        };
    }

    /// The three names, as a probes file lists them.
    public static List<String> yamlNames() {
        return Stream.of(TRACES, LOGS, METRICS).map(OtlpSignal::yamlName).toList();
    }

    /// What is counted, as a sentence names it.
    public String count(long count) {
        return switch (this) {
            case TRACES -> Messages.SIGNAL.count("telemetry.spans", count);
            case METRICS -> Messages.SIGNAL.count("telemetry.points", count);
            case LOGS -> Messages.SIGNAL.count("telemetry.records", count);
        };
    }

    /// The JSON key of the request's list of resources.
    String resources() {
        return resources;
    }

    /// The JSON key of a resource's list of scopes.
    String scopes() {
        return scopes;
    }

    /// The JSON key of a scope's list of items.
    String list() {
        return list;
    }

    /// The JSON key of a partial success's count.
    String rejected() {
        return rejected;
    }
}
