package dev.gateboard.signal;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of probes, the source each asks, and what a sidecar says of them beside `kind`, `source` and `title`.
public enum Kind {
    PROMQL(
            "promql",
            Source.Kind.PROMETHEUS,
            Duration.ofMinutes(15),
            List.of("query"),
            List.of("unit", "pass", "fail", "samples", "for", "minVolume", "volume", "series")),
    ALERT_RULE(
            "alert-rule",
            Source.Kind.PROMETHEUS,
            Duration.ofMinutes(15),
            List.of("name"),
            List.of("annotations", "labels")),
    TARGETS_UP("targets-up", Source.Kind.PROMETHEUS, Duration.ofMinutes(15), List.of("job"), List.of("min")),
    ALERTMANAGER_LINK("alertmanager-link", Source.Kind.PROMETHEUS, Duration.ofMinutes(15), List.of(), List.of()),
    TEST_REPORT("test-report", Source.Kind.FOLDER, Duration.ofHours(24), List.of("path"), List.of("name", "min")),
    ENV_CONTRACT(
            "env-contract", Source.Kind.FOLDER, Duration.ofMinutes(15), List.of("path"), List.of("require", "forbid")),
    FILE_EXISTS("file-exists", Source.Kind.FOLDER, Duration.ofMinutes(15), List.of("path"), List.of()),
    HTTP(
            "http",
            Source.Kind.HTTP,
            Duration.ofMinutes(15),
            List.of(),
            List.of("path", "method", "status", "headers", "expect", "forbid")),
    OTLP_SEEN(
            "otlp-seen",
            Source.Kind.OTLP_RECEIVER,
            Duration.ofMinutes(15),
            List.of("signal", "service"),
            List.of("version", "environment", "min", "window"));

    private static final List<String> COMMON = List.of("kind", "source", "title", "interval", "freshness");

    private final String word;
    private final Source.Kind source;
    private final Duration freshness;
    private final List<String> required;
    private final List<String> optional;

    Kind(String word, Source.Kind source, Duration freshness, List<String> required, List<String> optional) {
        this.word = word;
        this.source = source;
        this.freshness = freshness;
        this.required = required;
        this.optional = optional;
    }

    public String word() {
        return word;
    }

    Source.Kind source() {
        return source;
    }

    /// Rule R13's default.
    Duration freshness() {
        return freshness;
    }

    List<String> required() {
        return required;
    }

    List<String> keys() {
        return Stream.of(COMMON, required, optional).flatMap(List::stream).toList();
    }

    static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Kind::word).toList();
    }
}
