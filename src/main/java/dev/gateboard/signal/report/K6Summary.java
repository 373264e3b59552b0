package dev.gateboard.signal.report;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.http.JsonShape;
import dev.gateboard.signal.http.UnexpectedShapeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What a k6 run left behind, either by `--summary-export` or as the data of `handleSummary`. Both have metrics by
/// name: the first has a metric's numbers beside its thresholds, the second in `values`.
///
/// @param iterations how many ran; 0 where the summary does not say
/// @param at how old the file is, since a summary tells no time
record K6Summary(List<Threshold> thresholds, long iterations, Instant at) {
    /// Numbers that a metric without a single sample has too.
    private static final Set<String> SHARES = Set.of("rate", "value", "thresholds");

    K6Summary {
        thresholds = List.copyOf(thresholds);
    }

    /// One threshold of a metric.
    ///
    /// @param metric such as `http_req_duration{scenario:login}`
    /// @param expression such as `p(95)<500`
    /// @param isMeasured whether the metric has a sample: without one k6 says that every threshold held
    record Threshold(String metric, String expression, boolean held, boolean isMeasured) {
        String words() {
            return metric + ": " + expression;
        }

        /// Whether a probe means this one: by its metric, or by that and its expression, with or without spaces.
        boolean isNamed(String name) {
            return plain(name).equals(plain(metric)) || plain(name).equals(plain(words()));
        }

        private static String plain(String text) {
            return text.replaceAll("\\s", "");
        }
    }

    static K6Summary read(JsonShape top, Instant written) throws UnexpectedShapeException {
        if (top.node().path("metrics").isArray())
            throw new UnexpectedShapeException(Messages.SIGNAL.text("k6.otherForm"));
        var metrics = top.object("metrics");
        var thresholds = new ArrayList<Threshold>();
        for (var entry : metrics.node().properties()) {
            var metric = new JsonShape(entry.getKey(), entry.getValue()).isObject();
            if (!metric.has("thresholds")) continue;
            boolean isMeasured = isMeasured(numbers(metric).node());
            for (var threshold : metric.object("thresholds").node().properties())
                thresholds.add(new Threshold(
                        entry.getKey(),
                        threshold.getKey(),
                        held(threshold.getKey(), threshold.getValue()),
                        isMeasured));
        }
        long iterations = metrics.has("iterations")
                ? numbers(metrics.object("iterations")).whole("count")
                : 0;
        return new K6Summary(thresholds, iterations, written);
    }

    private static JsonShape numbers(JsonShape metric) throws UnexpectedShapeException {
        return metric.has("values") ? metric.object("values") : metric;
    }

    /// The export says whether it was crossed, and the data of `handleSummary` whether it is all right.
    private static boolean held(String name, JsonNode outcome) throws UnexpectedShapeException {
        if (outcome.isBoolean()) return !outcome.booleanValue();
        if (outcome.path("ok").isBoolean()) return outcome.path("ok").booleanValue();
        throw new UnexpectedShapeException(Messages.SIGNAL.text("k6.unknownOutcome", name));
    }

    /// A metric of which all numbers are 0 may have no sample at all. A share of nothing is 0 or 1, so only how many it
    /// is a share of tells.
    private static boolean isMeasured(JsonNode numbers) {
        boolean isShare = numbers.has("passes") || numbers.has("fails");
        return numbers.properties().stream()
                .filter(entry -> !isShare || !SHARES.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .anyMatch(value -> value.isNumber() && value.doubleValue() != 0);
    }
}
