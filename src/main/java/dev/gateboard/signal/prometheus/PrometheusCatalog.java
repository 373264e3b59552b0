package dev.gateboard.signal.prometheus;

import dev.gateboard.language.Messages;
import dev.gateboard.model.curve.QueryHistory;
import dev.gateboard.model.signal.ListedAlertRule;
import dev.gateboard.signal.http.SourceHttpClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// What a server knows, for a person who makes a probe: its metrics, labels and rules, and what a query gave in the
/// past. It asks with the client of the source, and proves nothing.
public final class PrometheusCatalog {
    /// In names: a longer list helps nobody who types.
    private static final int MOST_NAMES = 50_000;

    private static final int MOST_SERIES = 50;
    private static final long STEPS = 240;

    private final PrometheusHttpApi api;

    public PrometheusCatalog(SourceHttpClient client) {
        this.api = new PrometheusHttpApi(client);
    }

    /// What was found, or the one sentence why nothing was.
    public sealed interface CatalogResult<T> {
        record Listed<T>(T value) implements CatalogResult<T> {}

        record NotListed<T>(String sentence) implements CatalogResult<T> {}
    }

    /// The values of a label, such as `__name__`.
    public CatalogResult<List<String>> values(String label) {
        return found(
                api.get("label/" + URLEncoder.encode(label, StandardCharsets.UTF_8) + "/values", String[].class),
                names -> Arrays.stream(names).limit(MOST_NAMES).sorted().toList());
    }

    /// What metrics are, in the server's words; empty where it does not say.
    public CatalogResult<Map<String, String>> descriptions() {
        return found(api.get("metadata", JsonNode.class), data -> {
            var known = new HashMap<String, String>();
            for (var entry : data.properties())
                known.put(entry.getKey(), entry.getValue().path(0).path("help").asString(""));
            return known;
        });
    }

    /// The alert rules of the server, by name.
    public CatalogResult<List<ListedAlertRule>> alertRules() {
        return found(
                api.get("rules", RuleList.class),
                list -> list.rules("alerting").stream()
                        .map(rule ->
                                new ListedAlertRule(rule.name(), rule.state().orElse(""), rule.query()))
                        .distinct()
                        .toList());
    }

    /// What a query gave over a stretch of time, asked at once and in few steps.
    public CatalogResult<QueryHistory> history(String query, Instant end, Duration span) {
        long step = Math.max(1, span.toSeconds() / STEPS);
        var last = Instant.ofEpochSecond(end.getEpochSecond());
        var first = last.minusSeconds(STEPS * step);
        return switch (api.range(query, first, last, step)) {
            case PrometheusHttpApi.Failed<QuerySamples> failed -> new CatalogResult.NotListed<>(failed.reason());
            case PrometheusHttpApi.Data<QuerySamples> data -> history(data.value(), first, last, step);
        };
    }

    private static CatalogResult<QueryHistory> history(QuerySamples samples, Instant first, Instant last, long step) {
        if (samples.histogram()) return new CatalogResult.NotListed<>(Messages.SIGNAL.text("promql.histogram"));
        if (samples.series().size() > MOST_SERIES)
            return new CatalogResult.NotListed<>(Messages.SIGNAL.text("promql.tooManySeries", MOST_SERIES));
        var values = new TreeMap<Instant, List<Double>>();
        for (var at = first; !at.isAfter(last); at = at.plusSeconds(step)) values.put(at, new ArrayList<>());
        for (var series : samples.series())
            for (var point : series.points())
                values.computeIfAbsent(point.at(), _ -> new ArrayList<>()).add(point.value());
        var moments = new ArrayList<QueryHistory.Moment>();
        values.forEach((at, all) -> moments.add(new QueryHistory.Moment(at, all)));
        return new CatalogResult.Listed<>(
                new QueryHistory(moments, samples.series().size()));
    }

    private static <A, B> CatalogResult<B> found(PrometheusHttpApi.ApiResult<A> result, Function<A, B> reader) {
        return switch (result) {
            case PrometheusHttpApi.Failed<A> failed -> new CatalogResult.NotListed<>(failed.reason());
            case PrometheusHttpApi.Data<A> data -> new CatalogResult.Listed<>(reader.apply(data.value()));
        };
    }
}
