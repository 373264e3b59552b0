package dev.gateboard.signal.prometheus;

import dev.gateboard.model.Verdict;
import dev.gateboard.signal.Answers;
import dev.gateboard.signal.Numbers;
import dev.gateboard.signal.Probe;
import dev.gateboard.signal.Range;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A query and the ranges that judge it: inside `pass` it passes, inside `fail` it fails, between them it is
/// inconclusive; without `fail` everything outside `pass` fails. Nothing, and what is not a number, is no data.
final class Promql {
    private static final int STEPS = 20;

    /// A query over more metrics is not asked for the times of their samples.
    private static final int METRICS = 10;

    /// Of the year 9999.
    private static final double LAST_SECOND = 253_402_300_799.0;

    private final Api api;
    private final Probe probe;
    private final Instant now;
    private final Optional<Range> pass;
    private final Optional<Range> fail;
    private final String unit;
    private final String query;

    Promql(Api api, Probe probe, Range pass, Range fail, Instant now) {
        this.api = api;
        this.probe = probe;
        this.now = now;
        this.pass = probe.keys().map("pass").isEmpty() ? Optional.empty() : Optional.of(pass);
        this.fail = probe.keys().map("fail").isEmpty() ? Optional.empty() : Optional.of(fail);
        this.unit = probe.keys().text("unit");
        this.query = probe.keys().text("query");
    }

    Answers ask() {
        var small = tooSmall();
        if (small.isPresent()) return small.get();
        var window = window();
        var step = Math.max(1, window.toSeconds() / STEPS);
        var result = window.isZero() ? api.instant(query) : api.range(query, now.minus(window), now, step);
        return switch (result) {
            case Api.Failed(var verdict, var reason, int status) ->
                Answers.trouble(query, now, verdict, reason, status);
            case Api.Data data -> judge(data, Samples.of(data.data()), step);
        };
    }

    private Duration window() {
        var asked = probe.keys().duration("for", Duration.ZERO);
        int samples = probe.keys().number("samples", 1);
        return asked.isZero() && samples > 1 ? probe.interval().multipliedBy(samples - 1L) : asked;
    }

    /// A rate over almost nothing says nothing.
    private Optional<Answers> tooSmall() {
        var volume = probe.keys().text("volume");
        int least = probe.keys().number("minVolume", 0);
        if (volume.isEmpty() || least == 0) return Optional.empty();
        return switch (api.instant(volume)) {
            case Api.Failed(var verdict, var reason, int status) ->
                Optional.of(Answers.trouble(volume, now, verdict, reason, status));
            case Api.Data data -> {
                var found = Samples.of(data.data()).newest();
                double sum = found.stream().mapToDouble(Double::doubleValue).sum();
                yield sum >= least
                        ? Optional.empty()
                        : Optional.of(Answers.trouble(
                                volume,
                                now,
                                found.isEmpty() ? Verdict.NO_DATA : Verdict.INCONCLUSIVE,
                                "The volume is " + Numbers.text(sum, "") + ", and below " + least
                                        + " the value says nothing.",
                                data.status()));
            }
        };
    }

    private Answers judge(Api.Data data, Samples samples, long step) {
        if (samples.histogram())
            return Answers.trouble(
                    query,
                    now,
                    Verdict.ERROR,
                    "The answer is a histogram: wrap it in histogram_quantile().",
                    data.status());
        if (samples.series().size() > Samples.MOST)
            return Answers.trouble(
                    query,
                    now,
                    Verdict.ERROR,
                    "The answer has over " + Samples.MOST + " series: aggregate it.",
                    data.status());
        var judged =
                samples.series().stream().map(points -> series(points, step)).toList();
        var verdict = together(judged);
        var values = samples.newest().stream()
                .map(value -> Numbers.text(value, unit))
                .limit(20)
                .toList();
        return new Answers(
                query,
                data.server(),
                verdict == Verdict.PASS ? sampled().orElseGet(() -> evaluated(samples)) : evaluated(samples),
                values,
                samples.series().size(),
                rule(),
                verdict,
                reason(verdict, values) + warned(data.warnings()),
                data.status(),
                data.sha256());
    }

    /// All series, unless the probe says that any will do. Among several the worst word counts.
    private Verdict together(List<Verdict> judged) {
        if (judged.isEmpty()) return Verdict.NO_DATA;
        boolean any = probe.keys().text("series").equals("any");
        if (any && judged.contains(Verdict.PASS)) return Verdict.PASS;
        return judged.stream().min(Verdict::compareTo).orElse(Verdict.NO_DATA);
    }

    private Verdict series(List<Samples.Point> points, long step) {
        if (points.isEmpty()) return Verdict.NO_DATA;
        var verdicts = points.stream().map(point -> one(point.value())).toList();
        if (window().isZero()) return verdicts.getLast();
        if (verdicts.getLast() == Verdict.FAIL) return Verdict.FAIL;
        if (gaps(points, step) || points.size() < probe.keys().number("samples", 1)) return Verdict.INCONCLUSIVE;
        boolean same = verdicts.stream().allMatch(verdict -> verdict == verdicts.getFirst());
        return same ? verdicts.getFirst() : Verdict.INCONCLUSIVE;
    }

    /// Whether more than two steps lie between two points, or between the window's ends and the points.
    private boolean gaps(List<Samples.Point> points, long step) {
        var last = now.minus(window());
        for (var point : points) {
            if (Duration.between(last, point.at()).toSeconds() > 2 * step) return true;
            last = point.at();
        }
        return Duration.between(last, now).toSeconds() > 2 * step;
    }

    private Verdict one(double value) {
        if (Double.isNaN(value)) return Verdict.NO_DATA;
        if (pass.isPresent() && pass.get().has(value)) return Verdict.PASS;
        if (fail.isEmpty()) return Verdict.FAIL;
        return fail.get().has(value) ? Verdict.FAIL : pass.isEmpty() ? Verdict.PASS : Verdict.INCONCLUSIVE;
    }

    /// When the newest sample was taken, of the metric whose newest is the oldest: an evaluation tells a value for five
    /// minutes after the last sample, and tells its own time with it. Empty where the server does not tell.
    private Optional<Instant> sampled() {
        var newest = new ArrayList<String>();
        for (var selector : Selectors.of(query)) newest.add("max(timestamp(" + selector.whole() + "))");
        if (newest.isEmpty() || newest.size() > METRICS) return Optional.empty();
        var asked = newest.size() == 1
                ? newest.getFirst()
                : IntStream.range(0, newest.size())
                        .mapToObj(each ->
                                "label_replace(" + newest.get(each) + ", \"metric\", \"" + each + "\", \"\", \"\")")
                        .collect(Collectors.joining(" or ", "min(", ")"));
        return api.instant(asked) instanceof Api.Data data
                ? Samples.of(data.data()).newest().stream()
                        .filter(seconds -> seconds > 0 && seconds < LAST_SECOND)
                        .map(seconds -> Instant.ofEpochMilli(Math.round(seconds * 1000)))
                        .min(Instant::compareTo)
                : Optional.empty();
    }

    /// The evaluation's own time; ours where nothing answered.
    private Instant evaluated(Samples samples) {
        return samples.series().stream()
                .filter(points -> !points.isEmpty())
                .map(points -> points.getLast().at())
                .min(Instant::compareTo)
                .orElse(now);
    }

    private String rule() {
        var parts = new ArrayList<String>();
        pass.ifPresent(range -> parts.add("passes " + range.words(unit)));
        fail.ifPresent(range -> parts.add("fails " + range.words(unit)));
        var window = probe.keys().text("for");
        return String.join("; ", parts) + (window.isEmpty() ? "" : " for " + window);
    }

    private String reason(Verdict verdict, List<String> values) {
        var shown = values.stream().limit(3).collect(Collectors.joining(", "));
        return switch (verdict) {
            case PASS -> shown + " passes.";
            case FAIL -> shown + " fails.";
            case INCONCLUSIVE -> shown + " is neither a pass nor a fail.";
            case NO_DATA -> "The query has no value: nothing answers to it.";
            case ERROR -> "The answer cannot be judged.";
        };
    }

    private static String warned(List<String> warnings) {
        return warnings.isEmpty() ? "" : " The source warns: " + String.join("; ", warnings) + ".";
    }
}
