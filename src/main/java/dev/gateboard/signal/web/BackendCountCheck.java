package dev.gateboard.signal.web;

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
        for (var warning : body.maybeList("warnings")) all.add("the source warns: " + warning.text());
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

    interface Counting {
        Count of(JsonShape body) throws UnexpectedShapeException;
    }

    ProbeResult count(String path, String things, Counting counting) {
        var query = probe.keys().text("query").isEmpty()
                ? String.join(" or ", probe.keys().list("service"))
                : probe.keys().text("query");
        return switch (client.get(path, Map.of(), SourceHttpClient.CAP)) {
            case HttpResult.NoResponse(String reason) -> ProbeResult.noAnswer(query, now, Verdict.ERROR, reason, 0);
            case HttpResult.Response http -> judge(query, http, things, counting);
        };
    }

    private ProbeResult judge(String query, HttpResult.Response http, String things, Counting counting) {
        if (http.status() != 200)
            return ProbeResult.noAnswer(
                    query, now, Verdict.ERROR, "It answers with status " + http.status() + ".", http.status());
        try {
            return judge(
                    query, http, things, counting.of(JsonShape.read(http.body()).isObject()));
        } catch (UnexpectedShapeException e) {
            return ProbeResult.noAnswer(
                    query,
                    now,
                    Verdict.ERROR,
                    "The answer is not of the form expected (" + e.getMessage()
                            + "): is this the right address, or a login page?",
                    http.status());
        }
    }

    private ProbeResult judge(String query, HttpResult.Response http, String things, Count count) {
        int found = count.found();
        int least = Math.max(1, probe.keys().number("min", 1));
        boolean isEnough = found >= least && count.questions().isEmpty();
        return new ProbeResult(
                query,
                http.serverTime(),
                http.observedAt(now),
                List.of(found + (found >= MOST ? " or more " : " ") + things),
                found,
                "at least " + least,
                isEnough ? Verdict.PASS : found > 0 ? Verdict.INCONCLUSIVE : Verdict.NO_DATA,
                (found > 0 ? found + " " + things + " were found" : "Nothing was found")
                        + (count.questions().isEmpty() ? "." : ", but " + String.join("; ", count.questions()) + "."),
                http.status(),
                ProbeDigest.of(http.body().getBytes(StandardCharsets.UTF_8)));
    }
}
