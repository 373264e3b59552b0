package dev.gateboard.signal.probe;

import dev.gateboard.language.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The values a threshold takes. `min` and `max` are inside, `above` and `below` are not; absent ones are infinite.
public record ThresholdRange(double min, double max, double above, double below) {
    public static final List<String> KEYS = List.of("min", "max", "above", "below");

    public static ThresholdRange of(Map<String, String> keys) {
        return new ThresholdRange(
                number(keys, "min", Double.NEGATIVE_INFINITY),
                number(keys, "max", Double.POSITIVE_INFINITY),
                number(keys, "above", Double.NEGATIVE_INFINITY),
                number(keys, "below", Double.POSITIVE_INFINITY));
    }

    private static double number(Map<String, String> keys, String key, double otherwise) {
        var text = keys.get(key);
        return text == null ? otherwise : Double.parseDouble(text);
    }

    /// Whether no value at all is inside.
    public boolean isEmpty() {
        double least = Math.max(min, above);
        double most = Math.min(max, below);
        return least > most || (least == most && (above == least || below == most));
    }

    /// Not a number is in no range.
    public boolean contains(double value) {
        return value >= min
                && value <= max
                && (above == Double.NEGATIVE_INFINITY || value > above)
                && (below == Double.POSITIVE_INFINITY || value < below);
    }

    /// "at least 1, at most 3 s"
    public String text(String unit) {
        var parts = new ArrayList<String>();
        if (min > Double.NEGATIVE_INFINITY)
            parts.add(Messages.SIGNAL.text("threshold.atLeast", MetricValueFormat.text(min, unit)));
        if (max < Double.POSITIVE_INFINITY)
            parts.add(Messages.SIGNAL.text("threshold.atMost", MetricValueFormat.text(max, unit)));
        if (above > Double.NEGATIVE_INFINITY)
            parts.add(Messages.SIGNAL.text("threshold.above", MetricValueFormat.text(above, unit)));
        if (below < Double.POSITIVE_INFINITY)
            parts.add(Messages.SIGNAL.text("threshold.below", MetricValueFormat.text(below, unit)));
        return String.join(", ", parts);
    }
}
