package dev.gateboard.signal.telemetry;

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
        var query = "its own counters of " + String.join(", ", probe.keys().list("signal"));
        return switch (client.get("", Map.of(), SourceHttpClient.CAP)) {
            case HttpResult.NoResponse(String reason) -> ProbeResult.noAnswer(query, now, Verdict.ERROR, reason, 0);
            case HttpResult.Response http ->
                http.status() == 200
                        ? judge(query, http)
                        : ProbeResult.noAnswer(
                                query,
                                now,
                                Verdict.ERROR,
                                "The collector answers with status " + http.status() + ".",
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
                    "The answer is no page of metrics (" + e.getMessage()
                            + "): is this a collector's own address, or a login page?",
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
                "accepted and sent, none failed, between two reads " + CollectorHistory.APART.toSeconds() + " s apart",
                worst,
                String.join(" ", reasons),
                http.status(),
                ProbeDigest.of(http.body().getBytes(StandardCharsets.UTF_8)));
    }

    private Judged one(String signal, List<MetricsTextParser.Sample> metrics) throws UnexpectedShapeException {
        var counts = CollectorCounters.of(metrics, ITEMS.getOrDefault(signal, ""));
        if (!counts.known())
            return new Judged(
                    Verdict.NO_DATA, "", "There is no counter of " + signal + ": are these a collector's own metrics?");
        var key = source.address() + " " + signal;
        var before = collectors.before(key, new CollectorHistory.Read(now, counts));
        if (before.isEmpty())
            return new Judged(
                    Verdict.INCONCLUSIVE,
                    "",
                    "A first read of " + signal + "; the next, " + CollectorHistory.APART.toSeconds()
                            + " seconds later, is compared with it.");
        var since = counts.since(before.get().counts());
        var value = signal + ": " + (long) since.accepted() + " accepted, " + (long) since.sent() + " sent, "
                + (long) since.failed() + " failed";
        var seconds = Duration.between(before.get().at(), now).toSeconds();
        if (since.failed() > 0)
            return new Judged(Verdict.FAIL, value, "Of " + signal + " some failed within " + seconds + " seconds.");
        if (since.accepted() == 0)
            return new Judged(Verdict.NO_DATA, value, "No " + signal + " came within " + seconds + " seconds.");
        if (since.sent() == 0)
            return new Judged(Verdict.INCONCLUSIVE, value, "Of " + signal + " some came, and none was sent on yet.");
        return new Judged(Verdict.PASS, value, "Of " + signal + " all that was sent on arrived.");
    }
}
