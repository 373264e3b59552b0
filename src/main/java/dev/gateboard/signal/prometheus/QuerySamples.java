package dev.gateboard.signal.prometheus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The samples of a query's answer: of a vector, a scalar or a matrix (Prometheus HTTP API, "Expression query result
/// formats"). An answer of another form is refused whole.
///
/// @param series one entry a series
/// @param histogram whether some series is a native histogram, of which no threshold can judge
record QuerySamples(List<Series> series, boolean histogram) {
    QuerySamples {
        series = List.copyOf(series);
    }

    /// @param points the oldest first
    record Series(Map<String, String> labels, List<Point> points) {
        Series {
            points = List.copyOf(points);
        }

        Point newest() {
            return points.getLast();
        }
    }

    record Point(Instant at, double value) {}

    record Wire(
            @JsonProperty(required = true) String resultType,
            @JsonProperty(required = true) JsonNode result) {
        Wire {
            Objects.requireNonNull(resultType);
        }
    }

    record Labelled(
            @JsonProperty(required = true) Map<String, String> metric,
            Optional<JsonNode> value,
            Optional<JsonNode> values,
            Optional<JsonNode> histogram,
            Optional<JsonNode> histograms) {
        Labelled {
            metric = Map.copyOf(metric);
        }
    }

    /// More series than that are not judged.
    static final int MOST = 1000;

    /// Of the year 9999.
    static final BigDecimal LAST_SECOND = BigDecimal.valueOf(253_402_300_799L);

    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    /// The answer for one moment. A span of samples, as `up[5m]` gives it, is no value that could be judged.
    ///
    /// @throws IllegalArgumentException where it is no such answer
    static QuerySamples atOnce(JsonNode data) {
        var wire = PrometheusHttpApi.bound(data, Wire.class);
        return switch (wire.resultType()) {
            case "scalar" -> new QuerySamples(List.of(new Series(Map.of(), List.of(point(wire.result())))), false);
            case "vector" -> series(wire.result(), false);
            case "matrix" -> throw new IllegalArgumentException("a span of samples where one value was asked for");
            default -> throw new IllegalArgumentException("neither numbers nor series");
        };
    }

    /// The answer for every step of a window.
    static QuerySamples overTime(JsonNode data) {
        var wire = PrometheusHttpApi.bound(data, Wire.class);
        if (!wire.resultType().equals("matrix")) throw new IllegalArgumentException("no series over time");
        return series(wire.result(), true);
    }

    private static QuerySamples series(JsonNode result, boolean isMatrix) {
        if (!result.isArray()) throw new IllegalArgumentException("no list of series");
        var series = new ArrayList<Series>();
        var known = new HashSet<Map<String, String>>();
        boolean histogram = false;
        for (var one : result) {
            var labelled = PrometheusHttpApi.bound(one, Labelled.class);
            if (!known.add(labelled.metric())) throw new IllegalArgumentException("a series is there twice");
            var numbers = given(isMatrix ? labelled.values() : labelled.value());
            var histograms = given(isMatrix ? labelled.histograms() : labelled.histogram());
            histogram |= histograms.isPresent();
            if (numbers.isEmpty() && histograms.isEmpty())
                throw new IllegalArgumentException("a series without a value");
            numbers.ifPresent(found ->
                    series.add(new Series(labelled.metric(), isMatrix ? points(found) : List.of(point(found)))));
        }
        return new QuerySamples(series, histogram);
    }

    /// Empty where there is nothing, and where there is `null`.
    private static Optional<JsonNode> given(Optional<JsonNode> node) {
        return node.filter(found -> !found.isNull() && !found.isMissingNode());
    }

    private static List<Point> points(JsonNode values) {
        if (!values.isArray() || values.isEmpty()) throw new IllegalArgumentException("no points");
        var points = new ArrayList<Point>();
        for (var value : values) {
            var point = point(value);
            if (!points.isEmpty() && !point.at().isAfter(points.getLast().at()))
                throw new IllegalArgumentException("points out of their order");
            points.add(point);
        }
        return points;
    }

    /// `[1795369065.966, "1"]`: seconds with a fraction, and the value as text.
    private static Point point(JsonNode pair) {
        if (!pair.isArray()
                || pair.size() != 2
                || !pair.get(0).isNumber()
                || !pair.get(1).isString()) throw new IllegalArgumentException("no time with its value");
        return new Point(time(pair.get(0).decimalValue()), value(pair.get(1).asString("")));
    }

    private static Instant time(BigDecimal seconds) {
        if (seconds.signum() < 0 || seconds.compareTo(LAST_SECOND) > 0)
            throw new IllegalArgumentException("a time that no calendar has");
        return Instant.ofEpochMilli(seconds.movePointRight(3).longValue());
    }

    private static double value(String text) {
        return switch (text) {
            case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            case "NaN" -> Double.NaN;
            default -> {
                if (!DECIMAL.matcher(text).matches()) throw new IllegalArgumentException("a value that is no number");
                yield Double.parseDouble(text);
            }
        };
    }

    /// Without what is not a number, which is no data.
    List<Double> newest() {
        return series.stream()
                .map(one -> one.newest().value())
                .filter(value -> !value.isNaN())
                .toList();
    }
}
