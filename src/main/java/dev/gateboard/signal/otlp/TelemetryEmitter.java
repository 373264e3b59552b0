package dev.gateboard.signal.otlp;

/// Who sent telemetry, by its resource attributes `service.name`, `service.version` and
/// `deployment.environment.name` (or the older `deployment.environment`). What the resource does not say is empty.
///
/// @param duplicateAttribute the attribute that the resource gives twice, of which nobody knows which counts
///     (OpenTelemetry specification, "Attribute Collections"); empty where all are there once
public record TelemetryEmitter(String service, String version, String environment, String duplicateAttribute) {
    public TelemetryEmitter(String service, String version, String environment) {
        this(service, version, environment, "");
    }
}
