package dev.gateboard.ui.gate.curve;

import dev.gateboard.model.curve.CurveBand;
import dev.gateboard.model.curve.ValueCurve;
import java.util.stream.DoubleStream;

/// The range of values that a chart shows, and the step between its lines.
record ValueScale(double low, double high, double tick) {
    private static final int LINES = 4;
    private static final double ROOM = 0.2;

    /// All values, and the limits that are near enough not to flatten them.
    static ValueScale of(ValueCurve curve) {
        double low = curve.lowest();
        double high = curve.highest();
        double span = Math.max(high - low, Math.max(Math.abs(high), Math.abs(low)) / 10);
        double bottom = low;
        double top = high;
        for (var limit :
                curve.bands().stream().flatMapToDouble(ValueScale::limits).toArray()) {
            if (limit < low - 3 * span || limit > high + 3 * span) continue;
            bottom = Math.min(bottom, limit);
            top = Math.max(top, limit);
        }
        double room = top > bottom ? (top - bottom) * ROOM : Math.max(Math.abs(top) * ROOM, 0.5);
        // What is never negative is not drawn as if it could be.
        double floor = bottom >= 0 ? Math.max(0, bottom - room) : bottom - room;
        double tick = tick(top + room - floor);
        return new ValueScale(Math.floor(floor / tick) * tick, Math.ceil((top + room) / tick) * tick, tick);
    }

    private static DoubleStream limits(CurveBand band) {
        return DoubleStream.of(band.from(), band.to()).filter(Double::isFinite);
    }

    /// 1, 2 or 5 of some power of ten.
    static double tick(double span) {
        double raw = span / LINES;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double share = raw / power;
        return (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10) * power;
    }
}
