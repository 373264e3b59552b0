package dev.gateboard.model.curve;

import dev.gateboard.model.signal.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// What a probe with these limits would have said at each moment. It judges values alone: how fresh they were, and how
/// long they had lasted, is known only to a probe that asks. It proves nothing about any gate.
///
/// @param moments the oldest first
public record JudgedHistory(List<JudgedMoment> moments) {
    public JudgedHistory {
        moments = List.copyOf(moments);
    }

    /// What would have been said at one moment.
    ///
    /// @param values the one that is furthest from passing, or nothing
    public record JudgedMoment(Instant at, Verdict verdict, List<Double> values) {}

    /// Judges each moment: all series have to pass, and one that fails is enough to fail.
    public static JudgedHistory of(QueryHistory history, List<CurveBand> bands) {
        return new JudgedHistory(
                history.moments().stream().map(moment -> judge(moment, bands)).toList());
    }

    private static JudgedMoment judge(QueryHistory.Moment moment, List<CurveBand> bands) {
        var numbers = moment.values().stream().filter(Double::isFinite).toList();
        if (numbers.isEmpty()) return new JudgedMoment(moment.at(), Verdict.NO_DATA, List.of());
        var worst = numbers.stream()
                .max(Comparator.<Double>comparingInt(value -> severity(judge(value, bands)))
                        .thenComparingDouble(value -> -distanceToFail(value, bands)))
                .orElseThrow();
        return new JudgedMoment(moment.at(), judge(worst, bands), List.of(worst));
    }

    private static Verdict judge(double value, List<CurveBand> bands) {
        boolean passes = isIn(Verdict.PASS, value, bands);
        boolean fails = isIn(Verdict.FAIL, value, bands);
        return passes == fails ? Verdict.INCONCLUSIVE : passes ? Verdict.PASS : Verdict.FAIL;
    }

    private static double distanceToFail(double value, List<CurveBand> bands) {
        return bands.stream()
                .filter(band -> band.verdict() == Verdict.FAIL)
                .flatMapToDouble(band -> DoubleStream.of(band.from(), band.to()))
                .filter(Double::isFinite)
                .map(limit -> Math.abs(limit - value))
                .min()
                .orElse(0);
    }

    private static int severity(Verdict verdict) {
        return verdict == Verdict.FAIL ? 2 : verdict == Verdict.PASS ? 0 : 1;
    }

    private static boolean isIn(Verdict verdict, double value, List<CurveBand> bands) {
        return bands.stream().anyMatch(band -> band.verdict() == verdict && band.contains(value));
    }

    /// How many moments were judged so.
    public long count(Verdict verdict) {
        return moments.stream().filter(moment -> moment.verdict() == verdict).count();
    }

    /// In percent, rounded.
    public long share(Verdict verdict) {
        return moments.isEmpty() ? 0 : Math.round(100.0 * count(verdict) / moments.size());
    }

    /// Whether at least one moment was judged so.
    public boolean has(Verdict verdict) {
        return count(verdict) > 0;
    }

    /// The worst values as a curve; empty where there are fewer than two.
    public Optional<ValueCurve> curve(String unit, List<CurveBand> bands) {
        var points = new ArrayList<CurvePoint>();
        boolean isGap = false;
        for (var moment : moments) {
            if (moment.values().isEmpty()) {
                isGap = true;
                continue;
            }
            points.add(new CurvePoint(
                    moment.at(), moment.values().getFirst(), moment.verdict(), isGap && !points.isEmpty()));
            isGap = false;
        }
        return points.size() < 2
                ? Optional.empty()
                : Optional.of(new ValueCurve("", unit, points, bands, List.of(), points.size()));
    }
}
