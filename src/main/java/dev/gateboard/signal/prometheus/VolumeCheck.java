package dev.gateboard.signal.prometheus;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.probe.MetricValueFormat;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.promql.Expression;
import dev.gateboard.signal.promql.ParsedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Whether there was enough traffic: a rate over almost nothing says nothing.
final class VolumeCheck {
    private final PrometheusHttpApi api;
    private final ProbeDefinition probe;
    private final Instant now;
    private final String query;

    VolumeCheck(PrometheusHttpApi api, ProbeDefinition probe, Instant now) {
        this.api = api;
        this.probe = probe;
        this.now = now;
        this.query = probe.keys().text("volume");
    }

    sealed interface VolumeResult {}

    /// @param provenAt when the oldest of its newest samples was taken; now where no volume is asked for
    record Enough(Instant provenAt) implements VolumeResult {}

    record TooLittle(ProbeResult result) implements VolumeResult {}

    VolumeResult ask() {
        var least = probe.keys().text("minVolume");
        if (least.isEmpty() && query.isEmpty()) return new Enough(now);
        if (least.isEmpty()) return noResult(Verdict.INCONCLUSIVE, Messages.SIGNAL.text("volume.noMinimum"), 0);
        if (query.isEmpty()) return noResult(Verdict.INCONCLUSIVE, Messages.SIGNAL.text("volume.noQuery"), 0);
        double number = Double.parseDouble(least);
        return switch (api.instant(query)) {
            case PrometheusHttpApi.Failed(var verdict, var reason, var status) -> noResult(verdict, reason, status);
            case PrometheusHttpApi.Data<QuerySamples> data -> judged(data, number);
        };
    }

    private VolumeResult judged(PrometheusHttpApi.Data<QuerySamples> data, double least) {
        var samples = data.value();
        if (samples.histogram())
            return noResult(Verdict.ERROR, Messages.SIGNAL.text("volume.histogram"), data.status());
        if (!data.warnings().isEmpty())
            return noResult(Verdict.INCONCLUSIVE, PromqlCheck.partial(data.warnings()), data.status());
        var found = samples.newest();
        if (found.isEmpty())
            return noResult(Verdict.NO_DATA, Messages.SIGNAL.text("volume.noValue") + missing(), data.status());
        double sum = found.stream().mapToDouble(Double::doubleValue).sum();
        if (found.size() < samples.series().size() || Double.isInfinite(sum) || Double.isNaN(sum))
            return noResult(Verdict.INCONCLUSIVE, Messages.SIGNAL.text("volume.seriesWithoutValue"), data.status());
        if (!(sum >= least))
            return noResult(
                    Verdict.INCONCLUSIVE,
                    Messages.SIGNAL.text(
                                    "volume.tooLow", MetricValueFormat.text(sum, ""), MetricValueFormat.text(least, ""))
                            + missing(),
                    data.status());
        return switch (new SampleAge(api, now, probe.freshness(), Duration.ZERO, 1).of(query)) {
            case SampleAge.FreshSamples(var oldest) -> new Enough(oldest);
            case SampleAge.UnknownAge(var reason) ->
                noResult(Verdict.INCONCLUSIVE, Messages.SIGNAL.text("volume.unknown", reason), data.status());
        };
    }

    private VolumeResult noResult(Verdict verdict, String reason, int status) {
        return new TooLittle(ProbeResult.noAnswer(
                query.isEmpty() ? probe.keys().text("query") : query, now, verdict, reason, status));
    }

    /// The first metric of it that does not exist: no traffic is another thing.
    private String missing() {
        var existence = new MetricExistence(api);
        List<Expression.Selector> selectors =
                ParsedQuery.of(query) instanceof ParsedQuery.Tree(var expression) ? expression.selectors() : List.of();
        for (var selector : selectors) {
            var name = MetricExistence.nameOf(selector);
            if (name.isPresent() && existence.series(name.get()) instanceof MetricExistence.No) {
                var shown = MetricExistence.displayText(selector);
                return " " + Messages.SIGNAL.text("volume.noMetric", shown)
                        + new RenamedMetricFinder(api).renameHint(shown);
            }
        }
        return "";
    }
}
