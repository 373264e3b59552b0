package dev.gateboard.signal;

import dev.gateboard.signal.otlp.Emitter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whose telemetry a probe asks for: exactly this service, and version and environment where they are given.
record Wanted(Probe.Keys keys) {

    boolean isOurs(Emitter emitter) {
        return emitter.twice().isEmpty() && mayBeOurs(emitter);
    }

    /// What counts for nobody, since it gives an attribute twice: one sentence; empty where there is none of it.
    static String unclear(Stream<Emitter> emitters) {
        return emitters.map(Emitter::twice)
                .filter(twice -> !twice.isEmpty())
                .findFirst()
                .map(twice -> " Telemetry whose resource gives `" + twice + "` twice is not counted.")
                .orElse("");
    }

    private boolean mayBeOurs(Emitter emitter) {
        return keys.list("service").contains(emitter.service())
                && fits("version", emitter.version())
                && fits("environment", emitter.environment());
    }

    /// Any of the release's names; what is asked for must be there.
    private boolean fits(String key, String value) {
        return keys.list(key).isEmpty() || keys.list(key).contains(value);
    }

    String words() {
        return Stream.of("service", "version", "environment")
                .map(key -> String.join(" or ", keys.list(key)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
