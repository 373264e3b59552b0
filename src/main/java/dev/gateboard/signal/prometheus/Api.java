package dev.gateboard.signal.prometheus;

import dev.gateboard.model.Verdict;
import dev.gateboard.signal.Digests;
import dev.gateboard.signal.http.Answer;
import dev.gateboard.signal.http.Client;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Prometheus' HTTP API v1. A status alone proves nothing: what is no JSON with `status: success` is an error.
final class Api {
    private final Client client;
    private final JsonMapper json = new JsonMapper();

    Api(Client client) {
        this.client = client;
    }

    /// What it answered, or why that is no answer.
    sealed interface Result {}

    /// @param warnings what the server says beside its answer
    record Data(JsonNode data, List<String> warnings, Instant server, int status, String sha256) implements Result {}

    record Failed(Verdict verdict, String reason, int status) implements Result {}

    Result instant(String query) {
        return read(client.post("/api/v1/query", Map.of("query", query), Client.CAP));
    }

    Result range(String query, Instant start, Instant end, long stepSeconds) {
        return read(client.post(
                "/api/v1/query_range",
                Map.of(
                        "query", query,
                        "start", seconds(start),
                        "end", seconds(end),
                        "step", String.valueOf(stepSeconds)),
                Client.CAP));
    }

    /// With its fraction: cut to whole seconds, a window would end before the newest sample.
    private static String seconds(Instant instant) {
        return BigDecimal.valueOf(instant.toEpochMilli(), 3).toPlainString();
    }

    Result get(String path) {
        return read(client.get("/api/v1/" + path, Map.of(), Client.LARGE_CAP));
    }

    private Result read(Answer answer) {
        return switch (answer) {
            case Answer.None(String reason) -> new Failed(Verdict.ERROR, reason, 0);
            case Answer.Http http -> read(http);
        };
    }

    private Result read(Answer.Http http) {
        int status = http.status();
        if (status >= 300 && status < 400)
            return failed(
                    status,
                    "The source redirects to " + host(http) + ": put that address into sources.yaml if it is right.");
        if (status == 401 || status == 403) return failed(status, "The source refuses the login (" + status + ").");
        JsonNode body;
        try {
            body = json.readTree(http.body());
        } catch (JacksonException e) {
            // A proxy before it, which has words of its own.
            if (isBusy(status)) return failed(status, "The source is busy (" + status + ").");
            return failed(status, "The answer is no JSON (" + status + "): is this a Prometheus, or a login page?");
        }
        if (body.path("status").asString("").equals("success") && status < 300) {
            var warnings = new ArrayList<String>();
            body.path("warnings").forEach(warning -> warnings.add(warning.asString("")));
            var sha256 = Digests.of(http.body().getBytes(StandardCharsets.UTF_8));
            return new Data(body.path("data"), warnings, http.server(), status, sha256);
        }
        var said = body.path("error").asString("no reason given");
        if (isBusy(status)) return failed(status, "The source is busy: " + said + ".");
        return failed(status, "The source does not take the query: " + said + ".");
    }

    private static boolean isBusy(int status) {
        return status == 429 || status == 503;
    }

    private static String host(Answer.Http http) {
        var target = http.headers()
                .getOrDefault("location", List.of("another address"))
                .getFirst();
        return target.replaceFirst("^(https?://[^/?#]*).*", "$1");
    }

    private static Failed failed(int status, String reason) {
        return new Failed(Verdict.ERROR, reason, status);
    }
}
