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
import dev.gateboard.signal.otlp.OtlpSignal;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.probe.ProbeDigest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Whether a collector takes in telemetry and sends it on: between two reads of its own metrics it accepted some, and
/// all of that left by each exporter.
final class OtlpCollectorCheck {
    /// No reading has more values.
    private static final int MOST = 20;

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
            case HttpResult.Response http -> {
                var refusal = client.refusal(http);
                yield http.status() == 200 && refusal.isEmpty()
                        ? judge(query, http)
                        : ProbeResult.noAnswer(
                                query,
                                now,
                                Verdict.ERROR,
                                refusal.orElseGet(() -> Messages.SIGNAL.text("collector.status", http.status())),
                                http.status());
            }
        };
    }

    private ProbeResult judge(String query, HttpResult.Response http) {
        try {
            var metrics = MetricsTextParser.read(http.body());
            var found = new ArrayList<CollectorSignalCheck.Finding>();
            for (var signal : probe.keys().list("signal")) found.addAll(findings(signal, metrics));
            return judge(query, http, found);
        } catch (UnexpectedShapeException e) {
            return ProbeResult.noAnswer(
                    query,
                    now,
                    Verdict.ERROR,
                    Messages.SIGNAL.text("collector.notMetrics", String.valueOf(e.getMessage())),
                    http.status());
        }
    }

    /// The worst finding decides; what passes has one sentence for all.
    private ProbeResult judge(String query, HttpResult.Response http, List<CollectorSignalCheck.Finding> found) {
        var worst = found.stream()
                .map(CollectorSignalCheck.Finding::verdict)
                .min(Verdict::compareTo)
                .orElse(Verdict.NO_DATA);
        var reasons = found.stream()
                .filter(one -> one.verdict() == worst)
                .map(CollectorSignalCheck.Finding::reason)
                .toList();
        var values = found.stream()
                .map(CollectorSignalCheck.Finding::value)
                .filter(value -> !value.isEmpty())
                .limit(MOST)
                .toList();
        return new ProbeResult(
                query,
                http.serverTime(),
                http.observedAt(now),
                values,
                values.size(),
                Messages.SIGNAL.text("collector.expected", CollectorHistory.APART.toSeconds()),
                worst,
                worst == Verdict.PASS
                        ? Messages.SIGNAL.text(
                                "collector.passes",
                                String.join(", ", probe.keys().list("signal")))
                        : String.join(" ", reasons),
                http.status(),
                ProbeDigest.of(http.body().getBytes(StandardCharsets.UTF_8)));
    }

    private List<CollectorSignalCheck.Finding> findings(String signal, List<MetricsTextParser.Sample> metrics)
            throws UnexpectedShapeException {
        var counts = CollectorCounters.of(metrics, OtlpSignal.named(signal).orElseThrow());
        if (!counts.isKnown()) return noReading(Verdict.NO_DATA, Messages.SIGNAL.text("collector.noCounter", signal));
        var earlier = collectors.before(source.address() + " " + signal, new CollectorHistory.Read(now, counts));
        if (!earlier.reads().isEmpty())
            return new CollectorSignalCheck(signal, probe, counts, now, earlier.reads()).findings();
        var seconds = CollectorHistory.APART.toSeconds();
        return noReading(
                Verdict.INCONCLUSIVE,
                earlier.isRestarted()
                        ? Messages.SIGNAL.text("collector.restarted", signal, seconds)
                        : Messages.SIGNAL.text("collector.first", signal, seconds));
    }

    private static List<CollectorSignalCheck.Finding> noReading(Verdict verdict, String reason) {
        return List.of(new CollectorSignalCheck.Finding(verdict, "", reason));
    }
}
