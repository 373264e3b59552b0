package dev.gateboard.record.curve;

import dev.gateboard.model.curve.CurveBand;
import dev.gateboard.model.curve.ValueCurve;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// Where values and times are drawn on a page.
record PlotArea(double low, double high, Instant from, double seconds) {
    static final int LEFT = 64;
    static final int RIGHT = 704;
    static final int TOP = 12;
    static final int BOTTOM = 172;

    private static final double ROOM = 0.15;
    private static final int NEAR = 3;

    /// All values, and the limits that are near enough not to flatten them.
    static PlotArea of(ValueCurve curve) {
        double low = curve.lowest();
        double high = curve.highest();
        double span = Math.max(high - low, Math.max(Math.abs(high), Math.abs(low)) / 10);
        double least = low - NEAR * span;
        double most = high + NEAR * span;
        var limits = curve.bands().stream()
                .flatMapToDouble(PlotArea::limits)
                .filter(limit -> limit >= least && limit <= most)
                .summaryStatistics();
        double bottom = Math.min(low, limits.getMin());
        double top = Math.max(high, limits.getMax());
        double room = top > bottom ? (top - bottom) * ROOM : Math.max(Math.abs(top) * ROOM, 0.5);
        return new PlotArea(
                bottom >= 0 ? Math.max(0, bottom - room) : bottom - room,
                top + room,
                curve.from(),
                Math.max(1, curve.span().toSeconds()));
    }

    private static DoubleStream limits(CurveBand band) {
        return DoubleStream.of(band.from(), band.to()).filter(Double::isFinite);
    }

    double y(double value) {
        double share = (Math.clamp(value, low, high) - low) / (high - low);
        return BOTTOM - share * (BOTTOM - TOP);
    }

    double x(Instant at) {
        double share = java.time.Duration.between(from, at).toMillis() / 1000.0 / seconds;
        return LEFT + Math.clamp(share, 0, 1) * (RIGHT - LEFT);
    }

    /// With one decimal, the same on every machine.
    static String number(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
