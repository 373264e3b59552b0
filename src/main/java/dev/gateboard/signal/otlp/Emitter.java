package dev.gateboard.signal.otlp;

/// Who sent telemetry, by its resource attributes `service.name`, `service.version` and `deployment.environment.name`
/// (or the older `deployment.environment`). What the resource does not say is empty.
public record Emitter(String service, String version, String environment) {}
