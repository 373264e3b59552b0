package dev.gateboard.model.curve;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;

/// The values of one probe over time, small enough to be drawn.
///
/// @param unit of the values, such as `s`; empty where there is none
/// @param points the oldest first, at most [#MOST_POINTS]
/// @param moments when the gate's status changed, within the time of the points, the oldest first
/// @param readings how many readings it was made from
public record ValueCurve(
        String probe,
        String unit,
        List<CurvePoint> points,
        List<CurveBand> bands,
        List<StatusMoment> moments,
        int readings) {
    /// More points than pixels tell nothing.
    public static final int MOST_POINTS = 300;

    public ValueCurve {
        if (points.isEmpty()) throw new IllegalArgumentException("a curve without points");
        points = CurveSampler.sample(points, MOST_POINTS);
        bands = List.copyOf(bands);
        var from = points.getFirst().at();
        moments = moments.stream().filter(moment -> !moment.at().isBefore(from)).toList();
    }

    /// The same in at most this many points.
    public ValueCurve limitedTo(int most) {
        return new ValueCurve(probe, unit, CurveSampler.sample(points, most), bands, moments, readings);
    }

    public ValueCurve withUnit(String other) {
        return new ValueCurve(probe, other, points, bands, moments, readings);
    }

    public CurvePoint newest() {
        return points.getLast();
    }

    public Instant from() {
        return points.getFirst().at();
    }

    public Duration span() {
        return Duration.between(from(), newest().at());
    }

    public double lowest() {
        return values().min().orElseThrow();
    }

    public double highest() {
        return values().max().orElseThrow();
    }

    private DoubleStream values() {
        return points.stream().mapToDouble(CurvePoint::value);
    }
}
