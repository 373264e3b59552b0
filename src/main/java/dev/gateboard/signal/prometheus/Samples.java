package dev.gateboard.signal.prometheus;

import dev.gateboard.signal.Numbers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The samples of a query's answer: of a vector, a scalar or a matrix (Prometheus HTTP API, "Expression query result
/// formats").
///
/// @param series one list of points a series, the oldest first
/// @param histogram whether some series is a native histogram, of which no threshold can judge
record Samples(List<List<Point>> series, boolean histogram) {

    record Point(Instant at, double value) {}

    /// More series than that are not judged.
    static final int MOST = 1000;

    /// Of the year 9999.
    private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(253_402_300_799L);

    static Samples of(JsonNode data) {
        var result = data.path("result");
        var series = new ArrayList<List<Point>>();
        boolean histogram = false;
        switch (data.path("resultType").asString("")) {
            case "scalar" -> series.add(List.of(point(result)));
            case "vector" -> {
                for (var one : result) {
                    histogram |= one.has("histogram");
                    if (one.has("value")) series.add(List.of(point(one.path("value"))));
                }
            }
            case "matrix" -> {
                for (var one : result) {
                    histogram |= one.has("histograms");
                    var points = new ArrayList<Point>();
                    one.path("values").forEach(value -> points.add(point(value)));
                    series.add(points);
                }
            }
            default -> {}
        }
        return new Samples(series, histogram);
    }

    /// `[1795369065.966, "1"]`: seconds with a fraction, and the value as text.
    private static Point point(JsonNode pair) {
        return new Point(time(pair.path(0)), Numbers.sample(pair.path(1).asString("NaN")));
    }

    /// What is no time, or one no calendar has, is so long ago that it proves nothing.
    private static Instant time(JsonNode seconds) {
        try {
            var exact = new BigDecimal(seconds.asString("0"));
            return exact.abs().compareTo(LAST_SECOND) > 0
                    ? Instant.EPOCH
                    : Instant.ofEpochMilli(exact.movePointRight(3).longValue());
        } catch (NumberFormatException _) {
            return Instant.EPOCH;
        }
    }

    /// Without what is not a number, which is no data.
    List<Double> newest() {
        return series.stream()
                .filter(points -> !points.isEmpty())
                .map(points -> points.getLast().value())
                .filter(value -> !value.isNaN())
                .toList();
    }
}
