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
            "query",
            "unit pass fail samples for minVolume volume series"),
    ALERT_RULE("alert-rule", Source.Kind.PROMETHEUS, Duration.ofMinutes(15), "name", "annotations labels"),
    TARGETS_UP("targets-up", Source.Kind.PROMETHEUS, Duration.ofMinutes(15), "job", "min"),
    ALERTMANAGER_LINK("alertmanager-link", Source.Kind.PROMETHEUS, Duration.ofMinutes(15), "", ""),
    CONTROLLED_ALERT("controlled-alert", Source.Kind.ALERTMANAGER, Duration.ofMinutes(15), "", "receiver labels"),
    TEST_REPORT("test-report", Source.Kind.FOLDER, Duration.ofHours(24), "path", "name min"),
    DASHBOARD("dashboard", Source.Kind.FOLDER, Duration.ofMinutes(15), "path require", "prometheus"),
    ENV_CONTRACT("env-contract", Source.Kind.FOLDER, Duration.ofMinutes(15), "path", "require forbid format"),
    FILE_EXISTS("file-exists", Source.Kind.FOLDER, Duration.ofMinutes(15), "path", ""),
    RECORD("record", Source.Kind.FOLDER, Duration.ofMinutes(15), "path", "signers service environment release"),
    HTTP("http", Source.Kind.HTTP, Duration.ofMinutes(15), "", "path method status headers expect forbid contains"),
    OTLP_SEEN(
            "otlp-seen",
            Source.Kind.OTLP_RECEIVER,
            Duration.ofMinutes(15),
            "signal service",
            "version environment min window"),
    OTLP_PII("otlp-pii", Source.Kind.OTLP_RECEIVER, Duration.ofMinutes(15), "", ""),
    OTLP_COLLECTOR("otlp-collector", Source.Kind.OTLP_COLLECTOR, Duration.ofMinutes(15), "signal", ""),
    OTLP_FILE(
            "otlp-file", Source.Kind.FOLDER, Duration.ofMinutes(15), "path signal service", "version environment min"),
    TEMPO("tempo-search", Source.Kind.HTTP, Duration.ofMinutes(15), "query", "since min"),
    LOKI("loki-count", Source.Kind.HTTP, Duration.ofMinutes(15), "query", "since min"),
    JAEGER("jaeger-services", Source.Kind.HTTP, Duration.ofMinutes(15), "service", "");

    private static final List<String> COMMON = List.of("kind", "source", "title", "interval", "freshness");

    private final String word;
    private final Source.Kind source;
    private final Duration freshness;
    private final String required;
    private final String optional;

    Kind(String word, Source.Kind source, Duration freshness, String required, String optional) {
        this.word = word;
        this.source = source;
        this.freshness = freshness;
        this.required = required;
        this.optional = optional;
    }

    public String word() {
        return word;
    }

    /// The kind of source it asks.
    public Source.Kind source() {
        return source;
    }

    /// Rule R13's default.
    Duration freshness() {
        return freshness;
    }

    List<String> required() {
        return words(required);
    }

    private static List<String> words(String keys) {
        return keys.isEmpty() ? List.of() : List.of(keys.split(" ", -1));
    }

    List<String> keys() {
        return Stream.of(COMMON, words(required), words(optional))
                .flatMap(List::stream)
                .toList();
    }

    /// Whether the key takes several values; each of the others is one text.
    boolean takesList(String key) {
        return switch (key) {
            case "require", "forbid", "contains", "annotations", "labels" -> true;
            case "signal" -> this == OTLP_COLLECTOR;
            default -> false;
        };
    }

    static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Kind::word).toList();
    }
}
