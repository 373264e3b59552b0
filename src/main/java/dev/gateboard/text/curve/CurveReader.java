package dev.gateboard.text.curve;

import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.curve.CurveBand;
import dev.gateboard.model.curve.CurvePoint;
import dev.gateboard.model.curve.StatusMoment;
import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the values out of readings.
public final class CurveReader {
    private static final Pattern VALUE = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)(?: (\\D{1,16}))?");

    private CurveReader() {}

    /// The curve of a probe; empty where fewer than two of its readings have a number. What came from elsewhere is left
    /// out: it was not measured here.
    ///
    /// @param readings of one probe, the newest first
    /// @param events those of its gate, the newest first
    public static Optional<ValueCurve> read(List<Reading> readings, List<ReviewEvent> events) {
        var own = readings.stream()
                .filter(reading -> !reading.isForeign())
                .sorted(Comparator.comparing(Reading::askedAt))
                .toList();
        if (own.isEmpty()) return Optional.empty();
        var bands = RuleBands.of(own.getLast().rule());
        var points = points(own, bands);
        if (points.size() < 2) return Optional.empty();
        return Optional.of(new ValueCurve(
                own.getLast().probe(), unit(own), points, bands, StatusMoment.of(events.reversed()), own.size()));
    }

    private static List<CurvePoint> points(List<Reading> readings, List<CurveBand> bands) {
        var points = new ArrayList<CurvePoint>();
        boolean isGap = false;
        for (var reading : readings) {
            var value = worst(reading, bands);
            if (value.isEmpty()) {
                isGap = true;
                continue;
            }
            var at = reading.askedAt();
            if (!points.isEmpty() && !at.isAfter(points.getLast().at())) continue;
            boolean isLate =
                    !points.isEmpty() && at.isAfter(points.getLast().at().plus(reading.freshness()));
            points.add(new CurvePoint(at, value.get(), reading.verdict(), (isGap || isLate) && !points.isEmpty()));
            isGap = false;
        }
        return points;
    }

    /// Of several series the value that is furthest from passing.
    private static Optional<Double> worst(Reading reading, List<CurveBand> bands) {
        return reading.values().stream()
                .map(VALUE::matcher)
                .filter(value -> value.matches())
                .map(value -> Double.parseDouble(value.group(1)))
                .filter(Double::isFinite)
                .max(Comparator.comparingInt(value -> severity(value, bands)));
    }

    private static int severity(double value, List<CurveBand> bands) {
        if (isIn(Verdict.FAIL, value, bands) && !isIn(Verdict.PASS, value, bands)) return 2;
        return isIn(Verdict.PASS, value, bands) ? 0 : 1;
    }

    private static boolean isIn(Verdict verdict, double value, List<CurveBand> bands) {
        return bands.stream().anyMatch(band -> band.verdict() == verdict && band.contains(value));
    }

    private static String unit(List<Reading> readings) {
        return readings.reversed().stream()
                .flatMap(reading -> reading.values().stream().limit(1))
                .map(VALUE::matcher)
                .filter(value -> value.matches())
                .map(value -> value.group(2) == null ? "" : value.group(2))
                .findFirst()
                .orElse("");
    }
}
