package dev.gateboard.record.content;

import dev.gateboard.model.curve.CurveBand;
import dev.gateboard.model.curve.CurvePoint;
import dev.gateboard.model.curve.StatusMoment;
import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.signal.Verdict;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/// The values of a gate's probe up to the decision, as the JSON record keeps them: few enough to be read.
///
/// @param readings how many readings they were taken from
public record RecordCurve(
        String probe, String unit, int readings, List<Band> bands, List<Moment> moments, List<Point> points) {
    private static final int MOST_POINTS = 60;

    /// Values that pass or fail; a limit is empty where there is none.
    ///
    /// @param hasFrom whether the lower limit itself is inside
    /// @param hasTo whether the upper limit itself is inside
    public record Band(String verdict, String from, String to, boolean hasFrom, boolean hasTo) {}

    /// When the gate's status changed.
    public record Moment(String at, String status) {}

    /// A value at a time.
    ///
    /// @param gap whether nothing was known between the point before and this one
    public record Point(String at, double value, String verdict, boolean gap) {}

    static RecordCurve of(ValueCurve whole) {
        var curve = whole.limitedTo(MOST_POINTS);
        return new RecordCurve(
                curve.probe(),
                curve.unit(),
                curve.readings(),
                curve.bands().stream().map(RecordCurve::band).toList(),
                curve.moments().stream()
                        .map(moment -> new Moment(
                                moment.at().toString(), moment.status().jsonName()))
                        .toList(),
                curve.points().stream()
                        .map(point -> new Point(
                                point.at().toString(),
                                point.value(),
                                point.verdict().jsonName(),
                                point.isAfterGap()))
                        .toList());
    }

    private static Band band(CurveBand band) {
        return new Band(band.verdict().jsonName(), limit(band.from()), limit(band.to()), band.hasFrom(), band.hasTo());
    }

    private static String limit(double limit) {
        return Double.isFinite(limit) ? Double.toString(limit) : "";
    }

    /// What is drawn of it.
    ///
    /// @throws IllegalArgumentException where it is not what [#of] made
    public ValueCurve curve() {
        try {
            return new ValueCurve(
                    probe,
                    unit,
                    points.stream().map(RecordCurve::point).toList(),
                    bands.stream().map(RecordCurve::band).toList(),
                    moments.stream()
                            .map(moment -> new StatusMoment(
                                    Instant.parse(moment.at()),
                                    GateStatus.named(moment.status()).orElseThrow(IllegalArgumentException::new)))
                            .toList(),
                    readings);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static CurvePoint point(Point point) {
        return new CurvePoint(Instant.parse(point.at()), point.value(), verdict(point.verdict()), point.gap());
    }

    private static CurveBand band(Band band) {
        return new CurveBand(
                verdict(band.verdict()),
                band.from().isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(band.from()),
                band.to().isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(band.to()),
                band.hasFrom(),
                band.hasTo());
    }

    private static Verdict verdict(String name) {
        return Verdict.named(name).orElseThrow(IllegalArgumentException::new);
    }

    boolean isValid() {
        try {
            return curve().span().isPositive() && points.size() <= MOST_POINTS;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
