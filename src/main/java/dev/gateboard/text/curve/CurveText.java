package dev.gateboard.text.curve;

import dev.gateboard.language.Messages;
import dev.gateboard.language.StoredText;
import dev.gateboard.model.curve.CurveBand;
import dev.gateboard.model.curve.StatusMoment;
import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.text.signal.SignalText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;

/// What a curve shows, in words.
public final class CurveText {
    private static final MathContext DIGITS = new MathContext(4);

    private CurveText() {}

    /// Four digits: `0.812`.
    public static String number(double value) {
        if (!Double.isFinite(value)) return "";
        var shown = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    /// A number with the unit of the curve: `0.812 s`.
    public static String value(ValueCurve curve, double value) {
        return curve.unit().isEmpty() ? number(value) : StoredText.translate(number(value) + " " + curve.unit());
    }

    /// Everything that the picture shows, for a reader who cannot see it.
    public static String sentence(ValueCurve curve, ZoneId zone) {
        var parts = new ArrayList<String>();
        parts.add(Messages.REVIEW.count(
                "curve.values",
                curve.readings(),
                TimeText.full(curve.from(), zone),
                TimeText.full(curve.newest().at(), zone)));
        parts.add(Messages.REVIEW.text(
                "curve.newest",
                value(curve, curve.newest().value()),
                SignalText.verdict(curve.newest().verdict())));
        parts.add(Messages.REVIEW.text("curve.extremes", value(curve, curve.lowest()), value(curve, curve.highest())));
        for (var band : curve.bands()) parts.add(band(curve, band));
        parts.add(changes(curve, zone));
        return String.join(" ", parts);
    }

    /// "Passes: 0.3 s or less."
    public static String band(ValueCurve curve, CurveBand band) {
        return band.verdict() == Verdict.PASS
                ? Messages.REVIEW.text("curve.passes", limits(curve, band))
                : Messages.REVIEW.text("curve.fails", limits(curve, band));
    }

    /// "0.3 s or less"
    private static String limits(ValueCurve curve, CurveBand band) {
        var from = value(curve, band.from());
        var to = value(curve, band.to());
        if (!Double.isFinite(band.from()))
            return band.hasTo() ? Messages.REVIEW.text("curve.orLess", to) : Messages.REVIEW.text("curve.lessThan", to);
        if (!Double.isFinite(band.to()))
            return band.hasFrom()
                    ? Messages.REVIEW.text("curve.orMore", from)
                    : Messages.REVIEW.text("curve.moreThan", from);
        return Messages.REVIEW.text("curve.between", from, to);
    }

    private static String changes(ValueCurve curve, ZoneId zone) {
        int count = curve.moments().size();
        return count == 0
                ? Messages.REVIEW.text("curve.unchanged")
                : Messages.REVIEW.count(
                        "curve.changed", count, moment(curve.moments().getLast(), zone));
    }

    /// "failed on Tue 24 Nov 12:00"
    public static String moment(StatusMoment moment, ZoneId zone) {
        return Messages.REVIEW.text(
                "curve.moment", StatusText.status(moment.status()), TimeText.full(moment.at(), zone));
    }

    /// How old a reading is, and until when a pass counts.
    public static String freshness(Reading reading, Instant now, ZoneId zone) {
        var age = TimeText.age(Duration.between(reading.askedAt(), now));
        if (reading.verdict() != Verdict.PASS) return Messages.REVIEW.text("curve.age", age);
        return reading.isFresh(now)
                ? Messages.REVIEW.text(
                        "curve.fresh", age, TimeText.moment(reading.provenAt().plus(reading.freshness()), now, zone))
                : Messages.REVIEW.text("curve.old", age);
    }
}
