package dev.gateboard.signal.backend;

import dev.gateboard.model.Verdict;
import dev.gateboard.signal.Answers;
import dev.gateboard.signal.Digests;
import dev.gateboard.signal.Probe;
import dev.gateboard.signal.http.Answer;
import dev.gateboard.signal.http.Client;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whether a backend has telemetry: this alone proves that production exports. Counts and names are kept, never a line
/// of
/// a log.
public final class Backend {
    /// More are not fetched.
    private static final int MOST = 100;

    private final Client client;
    private final Probe probe;
    private final Instant now;

    public Backend(Client client, Probe probe, Instant now) {
        this.client = client;
        this.probe = probe;
        this.now = now;
    }

    /// Traces that a TraceQL query finds (Tempo, "Search").
    public Answers tempo() {
        var from = now.minus(since()).getEpochSecond();
        return count(
                "/api/search?limit=" + MOST + "&start=" + from + "&end=" + now.getEpochSecond() + "&q="
                        + encoded(probe.keys().text("query")),
                "traces",
                body -> body.path("traces").isArray() ? body.path("traces").size() : -1);
    }

    /// Lines that a LogQL query finds (Loki, "Query logs within a range of time").
    public Answers loki() {
        return count(
                "/loki/api/v1/query_range?limit=" + MOST + "&since=" + since().toSeconds() + "s&query="
                        + encoded(probe.keys().text("query")),
                "lines",
                Backend::lines);
    }

    private static int lines(JsonNode body) {
        var data = body.path("data");
        if (!body.path("status").asString("").equals("success")
                || !data.path("resultType").asString("").equals("streams")) return -1;
        int lines = 0;
        for (var stream : data.path("result")) lines += stream.path("values").size();
        return lines;
    }

    /// Whether Jaeger knows the service ("Internal HTTP JSON").
    public Answers jaeger() {
        var services = probe.keys().list("service");
        return count("/api/services", "services of this name", body -> {
            if (!body.path("data").isArray()) return -1;
            int found = 0;
            for (var name : body.path("data")) if (services.contains(name.asString(""))) found++;
            return found;
        });
    }

    private Duration since() {
        return probe.keys().duration("since", Duration.ofMinutes(15));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Of an answer; -1 where it is none of this backend's.
    private interface Count {
        int of(JsonNode body);
    }

    private Answers count(String path, String things, Count count) {
        var query = probe.keys().text("query").isEmpty()
                ? String.join(" or ", probe.keys().list("service"))
                : probe.keys().text("query");
        return switch (client.get(path, Map.of(), Client.CAP)) {
            case Answer.None(String reason) -> Answers.trouble(query, now, Verdict.ERROR, reason, 0);
            case Answer.Http http -> judge(query, http, things, count);
        };
    }

    private Answers judge(String query, Answer.Http http, String things, Count count) {
        if (http.status() != 200)
            return Answers.trouble(
                    query, now, Verdict.ERROR, "It answers with status " + http.status() + ".", http.status());
        int found;
        try {
            found = count.of(new JsonMapper().readTree(http.body()));
        } catch (JacksonException e) {
            found = -1;
        }
        if (found < 0)
            return Answers.trouble(
                    query,
                    now,
                    Verdict.ERROR,
                    "The answer is not of the form expected: is this the right address, or a login page?",
                    http.status());
        int least = Math.max(1, probe.keys().number("min", 1));
        return new Answers(
                query,
                http.server(),
                now,
                List.of(found + (found >= MOST ? " or more " : " ") + things),
                found,
                "at least " + least,
                found >= least ? Verdict.PASS : found > 0 ? Verdict.INCONCLUSIVE : Verdict.NO_DATA,
                found > 0 ? found + " " + things + " were found." : "Nothing was found.",
                http.status(),
                Digests.of(http.body().getBytes(StandardCharsets.UTF_8)));
    }
}
