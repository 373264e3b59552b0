package dev.gateboard.signal.proposal;

import dev.gateboard.language.Messages;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A level that a gate states, such as "p95 below 300 ms", "error rate < 1 %" or "availability at least 99.9 %".
///
/// @param value in seconds for a latency, else a ratio from 0 to 1
record GateThreshold(ObservabilityTopic topic, String quantile, double value) {
    private static final Pattern NUMBER =
            Pattern.compile("(<=?|≤|below|under|at most|less than|no more than|within|>=?|≥|above|over|at least|more"
                    + " than)\\s*(\\d+(?:[.,]\\d+)?)\\s*(ms|milliseconds|s|sec|seconds|%|percent)");
    private static final Pattern QUANTILE = Pattern.compile("\\bp(50|75|9\\d|99\\d?)\\b");

    /// What is counted, in the names OpenTelemetry's semantic conventions give it in Prometheus.
    private static final String REQUESTS = "http_server_request_duration_seconds";

    private static final String JOB = "job=~\"(.+/)?${service}\"";

    /// The words that say how a level is to be kept.
    private static final Set<String> KEEPING = Set.of(
            "stays", "stay", "stayed", "must", "should", "remains", "remain", "keeps", "kept", "rate", "rates",
            "target", "overall");

    /// The level a text states; empty where it states several, or of something that is not the service's requests.
    ///
    /// @param own the words of the service's name
    static Optional<GateThreshold> in(String text, Set<String> own) {
        var folded = text.toLowerCase(Locale.ROOT);
        var number = NUMBER.matcher(folded);
        if (!number.find()) return Optional.empty();
        var fillers = new HashSet<>(KEEPING);
        fillers.addAll(own);
        var around = folded.substring(0, number.start()) + " " + folded.substring(number.end());
        var subject = GateSubject.of(around, fillers);
        var sign = number.group(1);
        boolean least = sign.startsWith(">") || "≥ above over at least more than".contains(sign);
        double value = Double.parseDouble(number.group(2).replace(',', '.'));
        var unit = number.group(3);
        boolean ratio = unit.equals("%") || unit.equals("percent");
        if (ratio && least && subject.isAbout(ObservabilityTopic.AVAILABILITY))
            return Optional.of(new GateThreshold(ObservabilityTopic.AVAILABILITY, "", value / 100));
        if (ratio && !least && subject.isAbout(ObservabilityTopic.ERROR_RATE))
            return Optional.of(new GateThreshold(ObservabilityTopic.ERROR_RATE, "", value / 100));
        var quantile = QUANTILE.matcher(around);
        if (ratio || least || !subject.isAbout(ObservabilityTopic.LATENCY) || !quantile.find()) return Optional.empty();
        var first = quantile.group(1);
        return quantile.find()
                ? Optional.empty()
                : Optional.of(new GateThreshold(
                        ObservabilityTopic.LATENCY, first, unit.startsWith("m") ? value / 1000 : value));
    }

    /// A text without the level it states.
    static String without(String text) {
        return NUMBER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    }

    String id() {
        return topic == ObservabilityTopic.LATENCY ? "latency-p" + quantile : topic.id();
    }

    Map<String, Object> keys() {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("query", query());
        if (topic == ObservabilityTopic.LATENCY) keys.put("unit", "s");
        keys.put("pass", Map.of(topic == ObservabilityTopic.AVAILABILITY ? "min" : "max", decimal(value)));
        keys.put("volume", "sum(increase(" + REQUESTS + "_count{" + JOB + "}[5m]))");
        keys.put("minVolume", "20");
        return keys;
    }

    private String query() {
        var failed =
                "(sum(rate(" + REQUESTS + "_count{" + JOB + ", http_response_status_code=~\"5..\"}[5m])) or vector(0))"
                        + " / sum(rate(" + REQUESTS + "_count{" + JOB + "}[5m]))";
        return switch (topic) {
            case LATENCY ->
                "histogram_quantile(0." + quantile + ", sum by (le) (rate(" + REQUESTS + "_bucket{" + JOB + "}[5m])))";
            case AVAILABILITY -> "1 - " + failed;
            case ERROR_RATE,
                    MIGRATIONS,
                    SESSIONS,
                    AUTHENTICATION,
                    LOGINS,
                    DATABASE,
                    REDIS,
                    QUEUE,
                    WORKFLOW,
                    WORKER,
                    CPU,
                    MEMORY,
                    DISK,
                    CERTIFICATES -> failed;
        };
    }

    /// "at most 0.3 s"
    String text() {
        return switch (topic) {
            case LATENCY -> Messages.SIGNAL.text("proposal.latency", quantile, decimal(value));
            case AVAILABILITY -> Messages.SIGNAL.text("proposal.availability", decimal(value));
            case ERROR_RATE,
                    MIGRATIONS,
                    SESSIONS,
                    AUTHENTICATION,
                    LOGINS,
                    DATABASE,
                    REDIS,
                    QUEUE,
                    WORKFLOW,
                    WORKER,
                    CPU,
                    MEMORY,
                    DISK,
                    CERTIFICATES -> Messages.SIGNAL.text("proposal.errorRate", decimal(value));
        };
    }

    private static String decimal(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
