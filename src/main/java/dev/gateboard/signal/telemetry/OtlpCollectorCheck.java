package dev.gateboard.signal.telemetry;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.config.Source;
import dev.gateboard.signal.http.HttpResult;
import dev.gateboard.signal.http.MetricsTextParser;
import dev.gateboard.signal.http.SourceHttpClient;
import dev.gateboard.signal.http.UnexpectedShapeException;
import dev.gateboard.signal.otlp.CollectorCounters;
import dev.gateboard.signal.otlp.CollectorHistory;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.probe.ProbeDigest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Whether a collector takes in telemetry and sends it on: between two reads of its own metrics it accepted some,
/// sent some, and failed none.
final class OtlpCollectorCheck {
    private static final Map<String, String> ITEMS =
            Map.of("traces", "spans", "metrics", "metric_points", "logs", "log_records");

    private final SourceHttpClient client;
    private final Source source;
    private final ProbeDefinition probe;
    private final CollectorHistory collectors;
    private final Instant now;

    OtlpCollectorCheck(
            SourceHttpClient client, Source source, ProbeDefinition probe, CollectorHistory collectors, Instant now) {
        this.client = client;
        this.source = source;
        this.probe = probe;
        this.collectors = collectors;
        this.now = now;
    }

    ProbeResult ask() {
        var query = Messages.SIGNAL.text(
                "collector.query", String.join(", ", probe.keys().list("signal")));
        return switch (client.get("", Map.of(), SourceHttpClient.CAP)) {
            case HttpResult.NoResponse(String reason) -> ProbeResult.noAnswer(query, now, Verdict.ERROR, reason, 0);
            case HttpResult.Response http ->
                http.status() == 200
                        ? judge(query, http)
                        : ProbeResult.noAnswer(
                                query,
                                now,
                                Verdict.ERROR,
                                Messages.SIGNAL.text("collector.status", http.status()),
                                http.status());
        };
    }

    private record Judged(Verdict verdict, String value, String reason) {}

    private ProbeResult judge(String query, HttpResult.Response http) {
        try {
            var metrics = MetricsTextParser.read(http.body());
            var judged = new ArrayList<Judged>();
            for (var signal : probe.keys().list("signal")) judged.add(one(signal, metrics));
            return judge(query, http, judged);
        } catch (UnexpectedShapeException e) {
            return ProbeResult.noAnswer(
                    query,
                    now,
                    Verdict.ERROR,
                    Messages.SIGNAL.text("collector.notMetrics", String.valueOf(e.getMessage())),
                    http.status());
        }
    }

    private ProbeResult judge(String query, HttpResult.Response http, List<Judged> judged) {
        var worst = judged.stream().map(Judged::verdict).min(Verdict::compareTo).orElse(Verdict.NO_DATA);
        var reasons = judged.stream()
                .filter(one -> one.verdict() == worst)
                .map(Judged::reason)
                .toList();
        var values = new ArrayList<String>();
        for (var one : judged) if (!one.value().isEmpty()) values.add(one.value());
        return new ProbeResult(
                query,
                http.serverTime(),
                http.observedAt(now),
                List.copyOf(values),
                judged.size(),
                Messages.SIGNAL.text("collector.expected", CollectorHistory.APART.toSeconds()),
                worst,
                String.join(" ", reasons),
                http.status(),
                ProbeDigest.of(http.body().getBytes(StandardCharsets.UTF_8)));
    }

    private Judged one(String signal, List<MetricsTextParser.Sample> metrics) throws UnexpectedShapeException {
        var counts = CollectorCounters.of(metrics, ITEMS.getOrDefault(signal, ""));
        if (!counts.known())
            return new Judged(Verdict.NO_DATA, "", Messages.SIGNAL.text("collector.noCounter", signal));
        var key = source.address() + " " + signal;
        var before = collectors.before(key, new CollectorHistory.Read(now, counts));
        if (before.isEmpty())
            return new Judged(
                    Verdict.INCONCLUSIVE,
                    "",
                    Messages.SIGNAL.text("collector.first", signal, CollectorHistory.APART.toSeconds()));
        var since = counts.since(before.get().counts());
        var value = Messages.SIGNAL.text(
                "collector.counts", signal, (long) since.accepted(), (long) since.sent(), (long) since.failed());
        var seconds = Duration.between(before.get().at(), now).toSeconds();
        if (since.failed() > 0)
            return new Judged(Verdict.FAIL, value, Messages.SIGNAL.text("collector.failed", signal, seconds));
        if (since.accepted() == 0)
            return new Judged(Verdict.NO_DATA, value, Messages.SIGNAL.text("collector.none", signal, seconds));
        if (since.sent() == 0)
            return new Judged(Verdict.INCONCLUSIVE, value, Messages.SIGNAL.text("collector.notSent", signal));
        return new Judged(Verdict.PASS, value, Messages.SIGNAL.text("collector.passes", signal));
    }
}
