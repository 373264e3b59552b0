package dev.gateboard.signal.prometheus;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.probe.MetricValueFormat;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.probe.ThresholdRange;
import dev.gateboard.signal.promql.ParsedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A query and the ranges that judge it: inside `pass` it passes, inside `fail` it fails, between them it is
/// inconclusive; without `fail` everything outside `pass` fails. Nothing, and what is not a number, is no data. What
/// would pass does so only where every metric of the query has a fresh sample (rule R13).
final class PromqlCheck {
    private static final int STEPS = 20;

    /// In characters: a longer query says less in a row than none.
    private static final int LONGEST_SHOWN = 60;

    private final PrometheusHttpApi api;
    private final ProbeDefinition probe;
    private final Instant now;
    private final Optional<ThresholdRange> pass;
    private final Optional<ThresholdRange> fail;
    private final String unit;
    private final String query;

    PromqlCheck(PrometheusHttpApi api, ProbeDefinition probe, Instant now) {
        this.api = api;
        this.probe = probe;
        this.now = now;
        this.pass = range(probe, "pass");
        this.fail = range(probe, "fail");
        this.unit = probe.keys().text("unit");
        this.query = probe.keys().text("query");
    }

    private static Optional<ThresholdRange> range(ProbeDefinition probe, String key) {
        var bounds = probe.keys().map(key);
        return bounds.isEmpty() ? Optional.empty() : Optional.of(ThresholdRange.of(bounds));
    }

    ProbeResult ask() {
        return switch (new VolumeCheck(api, probe, now).ask()) {
            case VolumeCheck.TooLittle(var answers) -> answers;
            case VolumeCheck.Enough(var proof) -> ask(proof);
        };
    }

    /// @param volume when the newest sample of the volume was taken; now where none is asked for
    private ProbeResult ask(Instant volume) {
        var window = window();
        var result = window.isZero() ? api.instant(query) : api.range(query, now.minus(window), now, step());
        return switch (result) {
            case PrometheusHttpApi.Failed(var verdict, var reason, var status) ->
                ProbeResult.noAnswer(query, now, verdict, reason, status);
            case PrometheusHttpApi.Data<QuerySamples> data -> judge(data, volume);
        };
    }

    private Duration window() {
        var asked = probe.keys().duration("for", Duration.ZERO);
        int samples = probe.keys().number("samples", 1);
        return asked.isZero() && samples > 1 ? probe.interval().multipliedBy(samples - 1L) : asked;
    }

    private long step() {
        return Math.max(1, window().toSeconds() / STEPS);
    }

    private ProbeResult judge(PrometheusHttpApi.Data<QuerySamples> data, Instant volume) {
        var samples = data.value();
        if (samples.histogram())
            return ProbeResult.noAnswer(
                    query, now, Verdict.ERROR, Messages.SIGNAL.text("promql.histogram"), data.status());
        if (samples.series().size() > QuerySamples.MOST)
            return ProbeResult.noAnswer(
                    query,
                    now,
                    Verdict.ERROR,
                    Messages.SIGNAL.text("promql.tooManySeries", QuerySamples.MOST),
                    data.status());
        var values = samples.newest().stream()
                .map(value -> MetricValueFormat.text(value, unit))
                .limit(20)
                .toList();
        var judged = proven(judged(samples, values), data.warnings(), evaluated(samples), volume);
        return new ProbeResult(
                query,
                data.serverTime(),
                judged.proof(),
                values,
                samples.series().size(),
                rule(),
                judged.verdict(),
                judged.reason() + noted(data.infos()),
                data.status(),
                data.sha256());
    }

    private record Judged(Verdict verdict, String reason, Instant proof) {}

    private Judged judged(QuerySamples samples, List<String> values) {
        var verdicts = samples.series().stream().map(this::judgeSeries).toList();
        var verdict = combineVerdicts(verdicts);
        return new Judged(verdict, reason(verdict, values, verdicts), now);
    }

    /// A pass needs a whole answer and fresh samples; a query that reads nothing does not fail either.
    private Judged proven(Judged judged, List<String> warnings, Instant evaluated, Instant volume) {
        var plain = new Judged(judged.verdict(), judged.reason(), evaluated);
        if (judged.verdict() == Verdict.PASS && !warnings.isEmpty())
            return new Judged(Verdict.INCONCLUSIVE, judged.reason() + " " + partial(warnings), evaluated);
        return switch (judged.verdict()) {
            case FAIL -> reads(query) ? plain : unproven(judged, evaluated);
            case PASS ->
                switch (new SampleAge(api, now, probe.freshness(), window(), step()).of(query)) {
                    case SampleAge.UnknownAge(var reason) ->
                        new Judged(
                                Verdict.INCONCLUSIVE,
                                Messages.SIGNAL.text("promql.unproven", judged.reason(), reason),
                                evaluated);
                    case SampleAge.FreshSamples(var oldest) ->
                        new Judged(Verdict.PASS, judged.reason(), oldest.isBefore(volume) ? oldest : volume);
                };
            case ERROR, NO_DATA, INCONCLUSIVE -> plain;
        };
    }

    /// Whether a metric is read, as far as that is known here.
    private static boolean reads(String query) {
        return !(ParsedQuery.of(query) instanceof ParsedQuery.Tree(var expression)
                && expression.selectors().isEmpty());
    }

    private static Judged unproven(Judged judged, Instant evaluated) {
        return new Judged(
                Verdict.INCONCLUSIVE,
                Messages.SIGNAL.text("promql.unproven", judged.reason(), Messages.SIGNAL.text("promql.noMetric")),
                evaluated);
    }

    /// All series, unless the probe says that any will do. Among several the worst counts, and one without a value
    /// leaves it open.
    private Verdict combineVerdicts(List<Verdict> judged) {
        if (judged.stream().allMatch(Verdict.NO_DATA::equals)) return Verdict.NO_DATA;
        boolean any = probe.keys().text("series").equals("any");
        if (any && judged.contains(Verdict.PASS)) return Verdict.PASS;
        if (!any && judged.contains(Verdict.FAIL)) return Verdict.FAIL;
        return judged.stream().distinct().count() == 1 ? judged.getFirst() : Verdict.INCONCLUSIVE;
    }

    private Verdict judgeSeries(QuerySamples.Series series) {
        var points = series.points();
        var verdicts = points.stream().map(point -> judgeValue(point.value())).toList();
        if (window().isZero()) return verdicts.getLast();
        if (verdicts.getLast() == Verdict.FAIL) return Verdict.FAIL;
        if (gaps(points) || points.size() < probe.keys().number("samples", 1)) return Verdict.INCONCLUSIVE;
        boolean same = verdicts.stream().allMatch(verdict -> verdict == verdicts.getFirst());
        return same ? verdicts.getFirst() : Verdict.INCONCLUSIVE;
    }

    /// Whether more than two steps lie between two points, or between the window's ends and the points.
    private boolean gaps(List<QuerySamples.Point> points) {
        var last = now.minus(window());
        for (var point : points) {
            if (Duration.between(last, point.at()).toSeconds() > 2 * step()) return true;
            last = point.at();
        }
        return Duration.between(last, now).toSeconds() > 2 * step();
    }

    /// What is infinite is a division by nothing, and may fail but never pass.
    private Verdict judgeValue(double value) {
        if (Double.isNaN(value)) return Verdict.NO_DATA;
        boolean passes = pass.isPresent() && pass.get().contains(value);
        boolean fails = fail.isPresent() ? fail.get().contains(value) : !passes;
        if (!passes && fails) return Verdict.FAIL;
        // A value that both ranges hold is said to pass and to fail.
        if (Double.isInfinite(value) || (passes && fails)) return Verdict.INCONCLUSIVE;
        return passes || pass.isEmpty() ? Verdict.PASS : Verdict.INCONCLUSIVE;
    }

    /// The evaluation's own time; ours where nothing answered.
    private Instant evaluated(QuerySamples samples) {
        return samples.series().stream()
                .map(series -> series.newest().at())
                .min(Instant::compareTo)
                .orElse(now);
    }

    private String rule() {
        var parts = new ArrayList<String>();
        pass.ifPresent(range -> parts.add(Messages.SIGNAL.text("threshold.passes", range.text(unit))));
        fail.ifPresent(range -> parts.add(Messages.SIGNAL.text("threshold.fails", range.text(unit))));
        var window = probe.keys().text("for");
        if (!window.isEmpty()) parts.add(Messages.SIGNAL.text("threshold.window", window));
        return String.join("; ", parts);
    }

    private String reason(Verdict verdict, List<String> values, List<Verdict> verdicts) {
        var shown = values.stream().limit(3).collect(Collectors.joining(", "));
        long without = verdicts.stream().filter(Verdict.NO_DATA::equals).count();
        int count = Math.min(3, values.size());
        var missing = without == 0 ? "" : " " + Messages.SIGNAL.count("promql.withoutValue", without, verdicts.size());
        return switch (verdict) {
            case PASS -> Messages.SIGNAL.count("promql.passes", count, shown) + missing;
            case FAIL -> Messages.SIGNAL.count("promql.fails", count, shown) + missing;
            case INCONCLUSIVE -> Messages.SIGNAL.count("promql.between", count, shown) + missing;
            case NO_DATA -> verdicts.isEmpty() ? noSeries() : Messages.SIGNAL.text("promql.notANumber");
            case ERROR -> Messages.SIGNAL.text("promql.cannotJudge");
        };
    }

    private String noSeries() {
        var shown = query.strip().replaceAll("\\s+", " ");
        return shown.length() > LONGEST_SHOWN
                ? Messages.SIGNAL.text("promql.noSeriesOfQuery")
                : Messages.SIGNAL.text("promql.noSeries", shown);
    }

    /// A part of an answer never passes.
    static String partial(List<String> warnings) {
        return Messages.SIGNAL.text("prometheus.partial", String.join("; ", warnings));
    }

    private static String noted(List<String> infos) {
        return infos.isEmpty() ? "" : " " + Messages.SIGNAL.text("prometheus.notes", String.join("; ", infos));
    }
}
