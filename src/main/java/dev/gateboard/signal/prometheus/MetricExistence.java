package dev.gateboard.signal.prometheus;

import dev.gateboard.signal.promql.Expression.Selector;
import dev.gateboard.signal.promql.LabelMatcher;
import java.util.Optional;

/// Which metric a selector asks for, and whether that has series.
final class MetricExistence {
    static final String METRIC = "__name__";

    private final PrometheusHttpApi api;

    MetricExistence(PrometheusHttpApi api) {
        this.api = api;
    }

    /// Whether something has series.
    sealed interface Existence {}

    record Yes() implements Existence {}

    record No() implements Existence {}

    /// Nobody can tell.
    record Unknown(String reason) implements Existence {}

    /// The selector's name alone: what is asked of `__name__`, as a selector; empty where nothing is.
    static Optional<String> nameOf(Selector selector) {
        if (!selector.text().startsWith("{")) return Optional.of("{__name__=\"" + selector.name() + "\"}");
        var names = selector.matchers().stream()
                .filter(matcher -> matcher.label().equals(METRIC))
                .filter(matcher -> !matcher.matches("").orElse(true))
                .map(matcher -> METRIC + matcher.kind().sign() + quoted(matcher.value()))
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of("{" + String.join(",", names) + "}");
    }

    /// Whether the name is one metric, or a choice of a few that are written out.
    static boolean isPlain(Selector selector) {
        if (!selector.text().startsWith("{")) return true;
        return selector.matchers().stream()
                .filter(matcher -> matcher.label().equals(METRIC))
                .anyMatch(matcher -> switch (matcher.kind()) {
                    case EQUAL -> true;
                    case REGEX -> RegexAlternatives.isFinite(matcher.value());
                    case NOT_EQUAL, NOT_REGEX -> false;
                });
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /// As a message shows it.
    static String displayText(Selector selector) {
        return selector.name().isEmpty()
                ? selector.matchers().stream()
                        .filter(matcher -> matcher.label().equals(METRIC))
                        .map(LabelMatcher::value)
                        .findFirst()
                        .orElse(selector.text())
                : selector.name();
    }

    Existence series(String selector) {
        return found("count(" + selector + ")");
    }

    /// At some time in a span.
    Existence series(String selector, String span) {
        return found("count(count_over_time(" + selector + "[" + span + "]))");
    }

    /// Whether the selector had series in the last hour, and no job that had them has the metric any more. A counter
    /// that
    /// begins anew with its process is not lost: its job still has others of that metric.
    boolean isLost(Selector selector) {
        var lately = byJob("count_over_time(" + selector.text() + "[1h])");
        return nameOf(selector)
                .filter(_ -> found("count(" + lately + ")") instanceof Yes)
                .filter(name -> found("count(" + lately + " and on(job) " + byJob(name) + ")") instanceof No)
                .isPresent();
    }

    private static String byJob(String query) {
        return "count by(job)(" + query + ")";
    }

    private Existence found(String query) {
        return switch (api.instant(query)) {
            case PrometheusHttpApi.Failed(var _, var reason, var _) -> new Unknown(reason);
            case PrometheusHttpApi.Data<QuerySamples> data
            when !data.warnings().isEmpty() -> new Unknown(PromqlCheck.partial(data.warnings()));
            case PrometheusHttpApi.Data<QuerySamples> data ->
                data.value().newest().stream().anyMatch(count -> count > 0) ? new Yes() : new No();
        };
    }
}
