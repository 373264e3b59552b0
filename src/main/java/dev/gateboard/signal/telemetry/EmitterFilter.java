package dev.gateboard.signal.telemetry;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.otlp.TelemetryEmitter;
import dev.gateboard.signal.probe.ProbeDefinition;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whose telemetry a probe asks for: exactly this service, and version and environment where they are given.
record EmitterFilter(ProbeDefinition.ProbeSettings keys) {

    boolean isOurs(TelemetryEmitter emitter) {
        return emitter.duplicateAttribute().isEmpty() && mayBeOurs(emitter);
    }

    /// Whether it is the service in its environment, in a version that is not asked for.
    boolean isOtherVersion(TelemetryEmitter emitter) {
        return emitter.duplicateAttribute().isEmpty()
                && keys.list("service").contains(emitter.service())
                && matches("environment", emitter.environment())
                && !matches("version", emitter.version());
    }

    /// What counts for nobody, since it gives an attribute twice: one sentence; empty where there is none of it.
    static String unclear(Stream<TelemetryEmitter> emitters) {
        return emitters.map(TelemetryEmitter::duplicateAttribute)
                .filter(twice -> !twice.isEmpty())
                .findFirst()
                .map(twice -> " " + Messages.SIGNAL.text("telemetry.duplicate", twice))
                .orElse("");
    }

    private boolean mayBeOurs(TelemetryEmitter emitter) {
        return keys.list("service").contains(emitter.service())
                && matches("version", emitter.version())
                && matches("environment", emitter.environment());
    }

    /// Any of the release's names; what is asked for must be there.
    private boolean matches(String key, String value) {
        return keys.list(key).isEmpty() || keys.list(key).contains(value);
    }

    String text() {
        return Stream.of("service", "version", "environment")
                .map(key -> String.join("/", keys.list(key)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
