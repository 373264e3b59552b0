package dev.gateboard.signal.prometheus;

import dev.gateboard.model.Verdict;
import dev.gateboard.signal.Answers;
import dev.gateboard.signal.Numbers;
import dev.gateboard.signal.Probe;
import dev.gateboard.signal.promql.Expression;
import dev.gateboard.signal.promql.ParsedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Whether there was enough traffic: a rate over almost nothing says nothing.
final class Volume {
    private final Api api;
    private final Probe probe;
    private final Instant now;
    private final String query;

    Volume(Api api, Probe probe, Instant now) {
        this.api = api;
        this.probe = probe;
        this.now = now;
        this.query = probe.keys().text("volume");
    }

    sealed interface Result {}

    /// @param proof when the oldest of its newest samples was taken; now where no volume is asked for
    record Enough(Instant proof) implements Result {}

    record TooLittle(Answers answers) implements Result {}

    Result ask() {
        var least = probe.keys().text("minVolume");
        if (least.isEmpty() && query.isEmpty()) return new Enough(now);
        if (least.isEmpty()) return trouble(Verdict.INCONCLUSIVE, "`volume` says nothing without `minVolume`.", 0);
        if (query.isEmpty()) return trouble(Verdict.INCONCLUSIVE, "`minVolume` needs a `volume` to ask for.", 0);
        double number = Double.parseDouble(least);
        return switch (api.instant(query)) {
            case Api.Failed(var verdict, var reason, var status) -> trouble(verdict, reason, status);
            case Api.Data<Samples> data -> judged(data, number);
        };
    }

    private Result judged(Api.Data<Samples> data, double least) {
        var samples = data.value();
        if (samples.histogram())
            return trouble(Verdict.ERROR, "The volume is a histogram: wrap it in histogram_count().", data.status());
        if (!data.warnings().isEmpty())
            return trouble(Verdict.INCONCLUSIVE, Promql.partial(data.warnings()), data.status());
        var found = samples.newest();
        if (found.isEmpty()) return trouble(Verdict.NO_DATA, "The volume has no value." + missing(), data.status());
        double sum = found.stream().mapToDouble(Double::doubleValue).sum();
        if (found.size() < samples.series().size() || Double.isInfinite(sum) || Double.isNaN(sum))
            return trouble(
                    Verdict.INCONCLUSIVE, "The volume is not known: a series of it has no value.", data.status());
        if (!(sum >= least))
            return trouble(
                    Verdict.INCONCLUSIVE,
                    "The volume is " + Numbers.text(sum, "") + ", and below " + Numbers.text(least, "")
                            + " the value says nothing." + missing(),
                    data.status());
        return switch (new SampleAge(api, now, probe.freshness(), Duration.ZERO, 1).of(query)) {
            case SampleAge.Fresh(var oldest) -> new Enough(oldest);
            case SampleAge.Unproven(var reason) ->
                trouble(Verdict.INCONCLUSIVE, "The volume is not known: " + reason, data.status());
        };
    }

    private Result trouble(Verdict verdict, String reason, int status) {
        return new TooLittle(
                Answers.trouble(query.isEmpty() ? probe.keys().text("query") : query, now, verdict, reason, status));
    }

    /// The first metric of it that does not exist: no traffic is another thing.
    private String missing() {
        var existence = new Existence(api);
        List<Expression.Selector> selectors =
                ParsedQuery.of(query) instanceof ParsedQuery.Tree(var expression) ? expression.selectors() : List.of();
        for (var selector : selectors) {
            var name = Existence.nameOf(selector);
            if (name.isPresent() && existence.series(name.get()) instanceof Existence.No) {
                var shown = Existence.shown(selector);
                return " The metric `" + shown + "` does not exist." + new Renamed(api).question(shown);
            }
        }
        return "";
    }
}
