package dev.gateboard.signal.probe;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers as people read them.
public final class MetricValueFormat {
    private MetricValueFormat() {}

    /// Four digits and the unit: `0.812 s`.
    public static String text(double value, String unit) {
        var number = Double.isInfinite(value) || Double.isNaN(value)
                ? String.valueOf(value)
                : new BigDecimal(value)
                        .round(new MathContext(4))
                        .stripTrailingZeros()
                        .toPlainString();
        return unit.isEmpty() ? number : number + " " + unit;
    }

    /// As Prometheus writes a sample's value: a decimal, `NaN`, `+Inf` or `-Inf`. What is none of these is `NaN`,
    /// and so no data.
    public static double sample(String text) {
        return switch (text) {
            case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> decimal(text);
        };
    }

    private static double decimal(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }
}
