package dev.gateboard.signal.collector;

import dev.gateboard.model.Verdict;
import dev.gateboard.signal.Answers;
import dev.gateboard.signal.Digests;
import dev.gateboard.signal.Probe;
import dev.gateboard.signal.Source;
import dev.gateboard.signal.http.Answer;
import dev.gateboard.signal.http.Client;
import dev.gateboard.signal.shape.MetricsText;
import dev.gateboard.signal.shape.Misshapen;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Whether a collector takes in telemetry and sends it on: between two reads of its own metrics it accepted some, sent
/// some, and failed none.
public final class OtlpCollector {
    private static final Map<String, String> ITEMS =
            Map.of("traces", "spans", "metrics", "metric_points", "logs", "log_records");

    private final Client client;
    private final Source source;
    private final Probe probe;
    private final Collectors collectors;
    private final Instant now;

    public OtlpCollector(Client client, Source source, Probe probe, Collectors collectors, Instant now) {
        this.client = client;
        this.source = source;
        this.probe = probe;
        this.collectors = collectors;
        this.now = now;
    }

    public Answers ask() {
        var query = "its own counters of " + String.join(", ", probe.keys().list("signal"));
        return switch (client.get("", Map.of(), Client.CAP)) {
            case Answer.None(String reason) -> Answers.trouble(query, now, Verdict.ERROR, reason, 0);
            case Answer.Http http ->
                http.status() == 200
                        ? judge(query, http)
                        : Answers.trouble(
                                query,
                                now,
                                Verdict.ERROR,
                                "The collector answers with status " + http.status() + ".",
                                http.status());
        };
    }

    private record Judged(Verdict verdict, String value, String reason) {}

    private Answers judge(String query, Answer.Http http) {
        try {
            var metrics = MetricsText.read(http.body());
            var judged = new ArrayList<Judged>();
            for (var signal : probe.keys().list("signal")) judged.add(one(signal, metrics));
            return judge(query, http, judged);
        } catch (Misshapen e) {
            return Answers.trouble(
                    query,
                    now,
                    Verdict.ERROR,
                    "The answer is no page of metrics (" + e.getMessage()
                            + "): is this a collector's own address, or a login page?",
                    http.status());
        }
    }

    private Answers judge(String query, Answer.Http http, List<Judged> judged) {
        var worst = judged.stream().map(Judged::verdict).min(Verdict::compareTo).orElse(Verdict.NO_DATA);
        var reasons = judged.stream()
                .filter(one -> one.verdict() == worst)
                .map(Judged::reason)
                .toList();
        var values = new ArrayList<String>();
        for (var one : judged) if (!one.value().isEmpty()) values.add(one.value());
        return new Answers(
                query,
                http.server(),
                http.told(now),
                List.copyOf(values),
                judged.size(),
                "accepted and sent, none failed, between two reads " + Collectors.APART.toSeconds() + " s apart",
                worst,
                String.join(" ", reasons),
                http.status(),
                Digests.of(http.body().getBytes(StandardCharsets.UTF_8)));
    }

    private Judged one(String signal, List<MetricsText.Sample> metrics) throws Misshapen {
        var counts = Counts.of(metrics, ITEMS.getOrDefault(signal, ""));
        if (!counts.known())
            return new Judged(
                    Verdict.NO_DATA, "", "There is no counter of " + signal + ": are these a collector's own metrics?");
        var key = source.address() + " " + signal;
        var before = collectors.before(key, new Collectors.Read(now, counts));
        if (before.isEmpty())
            return new Judged(
                    Verdict.INCONCLUSIVE,
                    "",
                    "A first read of " + signal + "; the next, " + Collectors.APART.toSeconds()
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
