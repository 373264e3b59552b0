package dev.gateboard.ui.gate.curve;

import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.text.curve.CurveText;
import javafx.util.StringConverter;

/// What stands beside a chart's lines: numbers with the unit of the curve.
final class ValueTicks extends StringConverter<Number> {
    private final ValueCurve curve;

    ValueTicks(ValueCurve curve) {
        this.curve = curve;
    }

    @Override
    public String toString(Number value) {
        return CurveText.value(curve, value.doubleValue());
    }

    @Override
    public Number fromString(String text) {
        throw new UnsupportedOperationException(text);
    }
}
