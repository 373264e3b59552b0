package dev.gateboard.signal.http;

import dev.gateboard.model.person.BlankText;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.probe.ProbeDigest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Whether a backend has telemetry: this alone proves that production exports. Counts and names are kept, never a line
/// of
/// a log.
public final class BackendCountProbe {
    /// More are not fetched.
    private static final int MOST = 100;

    private final SourceHttpClient client;
    private final ProbeDefinition probe;
    private final Instant now;

    public BackendCountProbe(SourceHttpClient client, ProbeDefinition probe, Instant now) {
        this.client = client;
        this.probe = probe;
        this.now = now;
    }

    /// Traces that a TraceQL query finds (Tempo, "Search").
    public ProbeResult tempo() {
        var from = now.minus(since()).getEpochSecond();
        return count(
                "/api/search?limit=" + MOST + "&start=" + from + "&end=" + now.getEpochSecond() + "&q="
                        + encoded(probe.keys().text("query")),
                "traces",
                BackendCountProbe::traces);
    }

    /// Tempo leaves an empty list out. It stops early once it has as many as were asked for; otherwise jobs that are
    /// not
    /// done mean that only a part was searched.
    private static Count traces(JsonShape body) throws UnexpectedShapeException {
        var ids = new HashSet<String>();
        var traces = body.has("metrics") ? body.maybeList("traces") : body.list("traces");
        for (var trace : traces) {
            var id = trace.text("traceID");
            if (BlankText.is(id) || !ids.add(id))
                throw new UnexpectedShapeException("`traceID` is empty or there twice");
        }
        var doubts = warnings(body);
        if (body.has("metrics") && ids.size() < MOST) {
            var jobs = body.object("metrics");
            if (jobs.has("totalJobs")
                    && (!jobs.has("completedJobs") || jobs.whole("completedJobs") < jobs.whole("totalJobs")))
                doubts.add("only a part was searched");
        }
        return new Count(ids.size(), doubts);
    }

    /// Lines that a LogQL query finds (Loki, "Query logs within a range of time").
    public ProbeResult loki() {
        return count(
                "/loki/api/v1/query_range?limit=" + MOST + "&since=" + since().toSeconds() + "s&query="
                        + encoded(probe.keys().text("query")),
                "lines",
                BackendCountProbe::lines);
    }

    private static Count lines(JsonShape body) throws UnexpectedShapeException {
        var data = body.object("data");
        if (!body.text("status").equals("success") || !data.text("resultType").equals("streams"))
            throw new UnexpectedShapeException("`resultType` is not streams");
        int lines = 0;
        for (var stream : data.list("result")) {
            stream.object("stream");
            for (var value : stream.list("values")) {
                var pair = value.items();
                if (pair.size() < 2 || !pair.getFirst().text().matches("[0-9]{1,20}"))
                    throw new UnexpectedShapeException("`values` holds what is no line");
                pair.get(1).text();
                lines++;
            }
        }
        return new Count(lines, warnings(body));
    }

    /// Whether Jaeger knows the service ("Internal HTTP JSON"). Before its first span it says null, and that there are
    /// none.
    public ProbeResult jaeger() {
        var services = probe.keys().list("service");
        return count("/api/services", "services of this name", body -> {
            for (var error : body.maybeList("errors"))
                throw new UnexpectedShapeException(
                        "it tells an error, " + error.isObject().node());
            int found = 0;
            boolean isNone = !body.has("data") && body.has("total") && body.whole("total") == 0;
            for (var name : isNone ? List.<JsonShape>of() : body.list("data"))
                if (services.contains(name.text())) found++;
            return new Count(found, warnings(body));
        });
    }

    private static List<String> warnings(JsonShape body) throws UnexpectedShapeException {
        var all = new ArrayList<String>();
        for (var warning : body.maybeList("warnings")) all.add("the source warns: " + warning.text());
        return all;
    }

    private Duration since() {
        return probe.keys().duration("since", Duration.ofMinutes(15));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// What an answer holds.
    ///
    /// @param questions why it may not be the whole
    private record Count(int found, List<String> questions) {}

    private interface Counting {
        Count of(JsonShape body) throws UnexpectedShapeException;
    }

    private ProbeResult count(String path, String things, Counting counting) {
        var query = probe.keys().text("query").isEmpty()
                ? String.join(" or ", probe.keys().list("service"))
                : probe.keys().text("query");
        return switch (client.get(path, Map.of(), SourceHttpClient.CAP)) {
            case HttpResult.None(String reason) -> ProbeResult.noAnswer(query, now, Verdict.ERROR, reason, 0);
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
                http.server(),
                http.told(now),
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
