package dev.gateboard.signal;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers as people read them.
public final class Numbers {
    private Numbers() {}

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

    /// As Prometheus writes a sample's value: a decimal, `NaN`, `+Inf` or `-Inf`.
    ///
    /// @throws NumberFormatException where it is none of these
    public static double sample(String text) {
        return switch (text) {
            case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
