package dev.gateboard.signal.prometheus;

import dev.gateboard.signal.http.SourceHttpClient;
import dev.gateboard.signal.probe.SourceProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One Prometheus, or what speaks its API.
public final class QueryFreshnessCheck {
    private static final Duration LATELY = Duration.ofHours(1);
    private static final Duration STEP = Duration.ofSeconds(30);

    private final PrometheusHttpApi api;

    public QueryFreshnessCheck(SourceHttpClient client) {
        this.api = new PrometheusHttpApi(client);
    }

    /// Whether a query has a value, and every metric in it a fresh sample (rule R13): what is drawn where nothing is
    /// measured shows nothing.
    public boolean isFresh(String query, Duration freshness, Instant now) {
        return api.instant(query) instanceof PrometheusHttpApi.Data<QuerySamples> data
                && data.warnings().isEmpty()
                && (data.value().histogram() || !data.value().newest().isEmpty())
                && new SampleAge(api, now, freshness, Duration.ZERO, 1).of(query) instanceof SampleAge.FreshSamples;
    }

    /// Whether the query had a value at some time in the last hour: one that has none now has lost it.
    public boolean hadValue(String query, Instant now) {
        return api.range(query, now.minus(LATELY), now, STEP.toSeconds())
                        instanceof PrometheusHttpApi.Data<QuerySamples> data
                && (data.value().histogram() || !data.value().newest().isEmpty());
    }

    /// Why it does not answer, or empty.
    public Optional<SourceProblem> findProblem() {
        return switch (api.instant("vector(1)")) {
            case PrometheusHttpApi.Failed(var _, var reason, int status) ->
                Optional.of(SourceProblem.of(reason, status));
            case PrometheusHttpApi.Data<QuerySamples> _ -> Optional.empty();
        };
    }
}
