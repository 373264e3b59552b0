package dev.gateboard.signal;

import dev.gateboard.signal.otlp.Emitter;
import java.util.List;

/// Whose telemetry a probe asks for: exactly this service, and version and environment where they are given.
record Wanted(Probe.Keys keys) {

    boolean isOurs(Emitter emitter) {
        return emitter.service().equals(keys.text("service"))
                && fits("version", emitter.version())
                && fits("environment", emitter.environment());
    }

    /// A version may be any of the release's names; what is asked for must be there.
    private boolean fits(String key, String value) {
        var asked = keys.text(key);
        if (asked.isEmpty()) return true;
        return asked.equals(value) || Variables.names(asked).contains(value);
    }

    String words() {
        return String.join(
                " ",
                List.of(
                                keys.text("service"),
                                String.join(" or ", Variables.names(keys.text("version"))),
                                keys.text("environment"))
                        .stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }
}
