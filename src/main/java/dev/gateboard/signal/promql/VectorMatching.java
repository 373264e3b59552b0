package dev.gateboard.signal.promql;

import java.util.List;

/// How the series of two operands find each other.
///
/// @param isBool whether a comparison gives 0 or 1
/// @param isExplicit whether `on` or `ignoring` says it
/// @param on whether `labels` are those of `on`, else of `ignoring`
/// @param group `group_left`, `group_right`, or empty
/// @param included the labels after `group_left` or `group_right`
/// @param isFilled whether missing series are filled in
public record VectorMatching(
        boolean isBool,
        boolean isExplicit,
        boolean on,
        List<String> labels,
        String group,
        List<String> included,
        boolean isFilled) {
    public VectorMatching {
        labels = List.copyOf(labels);
        included = List.copyOf(included);
    }
}
