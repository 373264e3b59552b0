package dev.gateboard.signal.probe;

import dev.gateboard.signal.config.Source;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of probes, the source each asks, and what a sidecar says of them beside `kind`, `source` and `title`.
public enum ProbeKind {
    PROMQL(
            "promql",
            Source.SourceKind.PROMETHEUS,
            Duration.ofMinutes(15),
            "query",
            "unit pass fail samples for minVolume volume series"),
    ALERT_RULE("alert-rule", Source.SourceKind.PROMETHEUS, Duration.ofMinutes(15), "name", "annotations labels"),
    TARGETS_UP("targets-up", Source.SourceKind.PROMETHEUS, Duration.ofMinutes(15), "job", "min"),
    ALERTMANAGER_LINK("alertmanager-link", Source.SourceKind.PROMETHEUS, Duration.ofMinutes(15), "", ""),
    CONTROLLED_ALERT("controlled-alert", Source.SourceKind.ALERTMANAGER, Duration.ofMinutes(15), "", "receiver labels"),
    TEST_REPORT("test-report", Source.SourceKind.FOLDER, Duration.ofHours(24), "path", "name min"),
    DASHBOARD("dashboard", Source.SourceKind.FOLDER, Duration.ofMinutes(15), "path require", "prometheus"),
    ENV_CONTRACT("env-contract", Source.SourceKind.FOLDER, Duration.ofMinutes(15), "path", "require forbid format"),
    FILE_EXISTS("file-exists", Source.SourceKind.FOLDER, Duration.ofMinutes(15), "path", ""),
    RECORD("record", Source.SourceKind.FOLDER, Duration.ofMinutes(15), "path", "signers service environment release"),
    HTTP(
            "http",
            Source.SourceKind.HTTP,
            Duration.ofMinutes(15),
            "",
            "path method status headers expect forbid contains"),
    OTLP_SEEN(
            "otlp-seen",
            Source.SourceKind.OTLP_RECEIVER,
            Duration.ofMinutes(15),
            "signal service",
            "version environment min window"),
    OTLP_PII("otlp-pii", Source.SourceKind.OTLP_RECEIVER, Duration.ofMinutes(15), "", ""),
    OTLP_COLLECTOR("otlp-collector", Source.SourceKind.OTLP_COLLECTOR, Duration.ofMinutes(15), "signal", ""),
    OTLP_FILE(
            "otlp-file",
            Source.SourceKind.FOLDER,
            Duration.ofMinutes(15),
            "path signal service",
            "version environment min"),
    TEMPO("tempo-search", Source.SourceKind.HTTP, Duration.ofMinutes(15), "query", "since min"),
    LOKI("loki-count", Source.SourceKind.HTTP, Duration.ofMinutes(15), "query", "since min"),
    JAEGER("jaeger-services", Source.SourceKind.HTTP, Duration.ofMinutes(15), "service", "");

    private static final List<String> COMMON = List.of("kind", "source", "title", "interval", "freshness");

    private final String text;
    private final Source.SourceKind source;
    private final Duration freshness;
    private final String required;
    private final String optional;

    ProbeKind(String word, Source.SourceKind source, Duration freshness, String required, String optional) {
        this.text = word;
        this.source = source;
        this.freshness = freshness;
        this.required = required;
        this.optional = optional;
    }

    public String text() {
        return text;
    }

    /// The kind of source it asks.
    public Source.SourceKind source() {
        return source;
    }

    /// Rule R13's default.
    public Duration freshness() {
        return freshness;
    }

    public List<String> required() {
        return words(required);
    }

    private static List<String> words(String keys) {
        return keys.isEmpty() ? List.of() : List.of(keys.split(" ", -1));
    }

    public List<String> keys() {
        return Stream.of(COMMON, words(required), words(optional))
                .flatMap(List::stream)
                .toList();
    }

    /// Whether the key takes several values; each of the others is one text.
    public boolean takesList(String key) {
        return switch (key) {
            case "require", "forbid", "contains", "annotations", "labels" -> true;
            case "signal" -> this == OTLP_COLLECTOR;
            default -> false;
        };
    }

    public static Optional<ProbeKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.text.equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ProbeKind::text).toList();
    }
}
