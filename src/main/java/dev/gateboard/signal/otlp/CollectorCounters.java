package dev.gateboard.signal.otlp;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.http.MetricsTextParser;
import dev.gateboard.signal.http.UnexpectedShapeException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What a collector has counted of one signal since it started (OpenTelemetry Collector, "Internal telemetry"), by
/// receiver and by exporter: added up over exporters, one that is stuck is hidden by those that are not. Counters end
/// in `_total` or not, by version and reader.
///
/// @param receivers by their name, such as `otlp`
/// @param exporters by their name, such as `otlphttp/backup`; one whose queue is shown is there before it sends
public record CollectorCounters(
        Map<String, ReceiverCounters> receivers, Map<String, ExporterCounters> exporters, CollectorStart start) {
    private static final Pattern NAME =
            Pattern.compile("otelcol_(receiver_accepted|receiver_refused|receiver_failed|exporter_sent"
                    + "|exporter_send_failed|exporter_enqueue_failed)_(spans|metric_points|log_records)(?:_total)?");
    private static final Pattern QUEUE =
            Pattern.compile("otelcol_exporter_(queue_size|queue_capacity|in_flight_requests)(?:_[a-z]+)?");

    /// What one receiver counted.
    ///
    /// @param refused or failed: it took them and did not keep them
    public record ReceiverCounters(double accepted, double refused) {
        static final ReceiverCounters NONE = new ReceiverCounters(0, 0);

        boolean isBelow(ReceiverCounters before) {
            return accepted < before.accepted || refused < before.refused;
        }
    }

    /// What one exporter counted.
    ///
    /// @param failed that could not be sent, or not even be queued
    /// @param queued what waits to be sent now, in what its queue counts: requests, items or bytes
    public record ExporterCounters(double sent, double failed, double queued) {
        static final ExporterCounters NONE = new ExporterCounters(0, 0, 0);

        boolean isBelow(ExporterCounters before) {
            return sent < before.sent || failed < before.failed;
        }
    }

    public CollectorCounters {
        receivers = Map.copyOf(receivers);
        exporters = Map.copyOf(exporters);
    }

    /// Counts one signal.
    ///
    /// @throws UnexpectedShapeException where one of its counters counts nothing that can be counted
    public static CollectorCounters of(List<MetricsTextParser.Sample> metrics, OtlpSignal signal)
            throws UnexpectedShapeException {
        var receivers = new TreeMap<String, ReceiverCounters>();
        var exporters = new TreeMap<String, ExporterCounters>();
        for (var sample : metrics) {
            if (QUEUE.matcher(sample.name()).matches()) {
                // Older versions do not say whose queue it is; then it may be this signal's.
                var type = sample.label("data_type");
                if (!type.isEmpty() && !type.equals(signal.yamlName())) continue;
                boolean isSize = sample.name().contains("queue_size");
                add(exporters, sample, new ExporterCounters(0, 0, isSize ? count(sample) : 0));
                continue;
            }
            var name = NAME.matcher(sample.name());
            if (!name.matches() || !name.group(2).equals(signal.collectorItems())) continue;
            switch (name.group(1)) {
                case "receiver_accepted" -> add(receivers, sample, new ReceiverCounters(count(sample), 0));
                case "receiver_refused", "receiver_failed" ->
                    add(receivers, sample, new ReceiverCounters(0, count(sample)));
                case "exporter_sent" -> add(exporters, sample, new ExporterCounters(count(sample), 0, 0));
                default -> add(exporters, sample, new ExporterCounters(0, count(sample), 0));
            }
        }
        return new CollectorCounters(receivers, exporters, CollectorStart.of(metrics));
    }

    private static void add(Map<String, ReceiverCounters> all, MetricsTextParser.Sample sample, ReceiverCounters more) {
        all.merge(
                sample.label("receiver"),
                more,
                (one, two) -> new ReceiverCounters(one.accepted + two.accepted, one.refused + two.refused));
    }

    private static void add(Map<String, ExporterCounters> all, MetricsTextParser.Sample sample, ExporterCounters more) {
        all.merge(
                sample.label("exporter"),
                more,
                (one, two) ->
                        new ExporterCounters(one.sent + two.sent, one.failed + two.failed, one.queued + two.queued));
    }

    static double count(MetricsTextParser.Sample sample) throws UnexpectedShapeException {
        if (Double.isFinite(sample.value()) && sample.value() >= 0) return sample.value();
        throw new UnexpectedShapeException(
                Messages.SIGNAL.text("shape.badCounter", sample.name(), String.valueOf(sample.value())));
    }

    /// Whether it shows counters of the signal at all.
    public boolean isKnown() {
        return !receivers.isEmpty() || !exporters.isEmpty();
    }

    /// What one of its exporters counted; nothing where it has not counted yet.
    public ExporterCounters exporter(String name) {
        return exporters.getOrDefault(name, ExporterCounters.NONE);
    }

    /// What one of its receivers counted; nothing where it has not counted yet.
    public ReceiverCounters receiver(String name) {
        return receivers.getOrDefault(name, ReceiverCounters.NONE);
    }

    /// Whether a counter is smaller than it was, or gone: counters of one run only grow.
    boolean isBelow(CollectorCounters before) {
        return before.receivers.entrySet().stream()
                        .anyMatch(old -> receiver(old.getKey()).isBelow(old.getValue()))
                || before.exporters.entrySet().stream()
                        .anyMatch(old -> exporter(old.getKey()).isBelow(old.getValue()));
    }
}
