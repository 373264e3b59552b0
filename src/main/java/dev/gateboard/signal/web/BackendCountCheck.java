package dev.gateboard.signal.web;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.http.HttpResult;
import dev.gateboard.signal.http.JsonShape;
import dev.gateboard.signal.http.SourceHttpClient;
import dev.gateboard.signal.http.UnexpectedShapeException;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.probe.ProbeDigest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Whether a backend has telemetry: this alone proves that production exports. Counts and names are kept, never a
/// line of a log.
final class BackendCountCheck {
    /// More are not fetched.
    static final int MOST = 100;

    private final SourceHttpClient client;
    private final ProbeDefinition probe;
    private final Instant now;

    BackendCountCheck(SourceHttpClient client, ProbeDefinition probe, Instant now) {
        this.client = client;
        this.probe = probe;
        this.now = now;
    }

    static List<String> warnings(JsonShape body) throws UnexpectedShapeException {
        var all = new ArrayList<String>();
        for (var warning : body.maybeList("warnings")) all.add(Messages.SIGNAL.text("backend.warning", warning.text()));
        return all;
    }

    /// @param otherwise where the probe does not say how far back it searches
    Duration since(Duration otherwise) {
        return probe.keys().duration("since", otherwise);
    }

    String encodedQuery() {
        return URLEncoder.encode(probe.keys().text("query"), StandardCharsets.UTF_8);
    }

    /// What an answer holds.
    ///
    /// @param questions why it may not be the whole
    record Count(int found, List<String> questions) {}

    /// What is counted, as a value and in a sentence.
    enum Counted {
        SERVICES,
        LINES,
        TRACES;

        String value(int found) {
            return switch (this) {
                case SERVICES -> Messages.SIGNAL.count("backend.serviceCount", found);
                case LINES -> Messages.SIGNAL.count("backend.lineCount", found);
                case TRACES -> Messages.SIGNAL.count("backend.traceCount", found);
            };
        }

        String sentence(int found) {
            return switch (this) {
                case SERVICES -> Messages.SIGNAL.count("backend.services", found);
                case LINES -> Messages.SIGNAL.count("backend.lines", found);
                case TRACES -> Messages.SIGNAL.count("backend.traces", found);
            };
        }
    }

    interface Counting {
        Count of(JsonShape body) throws UnexpectedShapeException;
    }

    /// Counts in the text of an answer, which may be several JSON objects.
    interface TextCounting {
        Count of(String answer) throws UnexpectedShapeException;
    }

    ProbeResult count(String path, Counted counted, Counting counting) {
        return countIn(
                path, counted, answer -> counting.of(JsonShape.read(answer).isObject()));
    }

    ProbeResult countIn(String path, Counted counted, TextCounting counting) {
        var query = probe.keys().text("query").isEmpty()
                ? String.join(", ", probe.keys().list("service"))
                : probe.keys().text("query");
        return switch (client.get(path, Map.of(), SourceHttpClient.CAP)) {
            case HttpResult.NoResponse(String reason) -> ProbeResult.noAnswer(query, now, Verdict.ERROR, reason, 0);
            case HttpResult.Response http -> judge(query, http, counted, counting);
        };
    }

    private ProbeResult judge(String query, HttpResult.Response http, Counted counted, TextCounting counting) {
        var refusal = client.refusal(http);
        if (refusal.isPresent()) return ProbeResult.noAnswer(query, now, Verdict.ERROR, refusal.get(), http.status());
        if (http.status() != 200)
            return ProbeResult.noAnswer(
                    query, now, Verdict.ERROR, Messages.SIGNAL.text("source.status", http.status()), http.status());
        try {
            return judge(query, http, counted, counting.of(http.body()));
        } catch (UnexpectedShapeException e) {
            return ProbeResult.noAnswer(
                    query,
                    now,
                    Verdict.ERROR,
                    Messages.SIGNAL.text("backend.otherShape", String.valueOf(e.getMessage())),
                    http.status());
        }
    }

    private ProbeResult judge(String query, HttpResult.Response http, Counted counted, Count count) {
        int found = count.found();
        int least = Math.max(1, probe.keys().number("min", 1));
        boolean isEnough = found >= least && count.questions().isEmpty();
        return new ProbeResult(
                query,
                http.serverTime(),
                http.observedAt(now),
                List.of(
                        found >= MOST
                                ? Messages.SIGNAL.text("backend.orMore", counted.value(found))
                                : counted.value(found)),
                found,
                Messages.SIGNAL.text("threshold.atLeast", least),
                isEnough ? Verdict.PASS : found > 0 ? Verdict.INCONCLUSIVE : Verdict.NO_DATA,
                (found > 0 ? counted.sentence(found) : Messages.SIGNAL.text("backend.none"))
                        + count.questions().stream().map(each -> " " + each).collect(Collectors.joining()),
                http.status(),
                ProbeDigest.of(http.body().getBytes(StandardCharsets.UTF_8)));
    }
}
