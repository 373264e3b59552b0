package dev.gateboard.signal.alertmanager;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.http.HttpResult;
import dev.gateboard.signal.http.JsonShape;
import dev.gateboard.signal.http.SourceHttpClient;
import dev.gateboard.signal.http.UnexpectedShapeException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Alertmanager's HTTP API v2. A status alone proves nothing: what is no JSON of the shape expected is an error.
final class AlertmanagerApi {
    private final SourceHttpClient client;
    private final JsonMapper json = new JsonMapper();

    AlertmanagerApi(SourceHttpClient client) {
        this.client = client;
    }

    /// What it answered, or why that is no answer.
    sealed interface ApiResult {}

    /// @param observedAt when it was so, for the time it was received: what a cache had is older (rule R13)
    record Data(JsonNode data, int status, UnaryOperator<Instant> observedAt) implements ApiResult {}

    record Failed(String reason, int status) implements ApiResult {}

    ApiResult status() {
        return read(client.get("/api/v2/status", Map.of(), SourceHttpClient.CAP), body -> {
            body.object("config").text("original");
        });
    }

    ApiResult alerts(String label, String value) {
        var filter = URLEncoder.encode(label + "=\"" + value + "\"", StandardCharsets.UTF_8);
        return read(
                client.get("/api/v2/alerts?filter=" + filter, Map.of(), SourceHttpClient.CAP), AlertmanagerApi::alerts);
    }

    /// The time intervals that keep an alert from a receiver now. Only the groups tell; a server before 0.28 does not.
    List<String> mutingIntervals(String label, String value, String receiver) {
        var filter = URLEncoder.encode(label + "=\"" + value + "\"", StandardCharsets.UTF_8);
        var path = "/api/v2/alerts/groups?filter=" + filter;
        var intervals = new ArrayList<String>();
        if (read(client.get(path, Map.of(), SourceHttpClient.CAP), JsonShape::items)
                instanceof Data(var groups, int _, var _))
            for (var group : groups)
                if (group.path("receiver").path("name").asString("").equals(receiver))
                    for (var alert : group.path("alerts"))
                        if (alert.path("labels").path(label).asString("").equals(value))
                            alert.path("status")
                                    .path("mutedBy")
                                    .forEach(interval -> intervals.add(interval.asString("")));
        return intervals;
    }

    /// Each with its labels, its state and who receives it.
    private static void alerts(JsonShape body) throws UnexpectedShapeException {
        for (var alert : body.items()) {
            for (var label : alert.object("labels").node().properties())
                new JsonShape(label.getKey(), label.getValue()).text();
            var status = alert.object("status");
            status.text("state");
            for (var silence : status.list("silencedBy")) silence.text();
            for (var receiver : alert.list("receivers")) receiver.text("name");
        }
    }

    /// What it takes, it answers with nothing.
    ApiResult post(String alerts) {
        return switch (client.post("/api/v2/alerts", alerts, SourceHttpClient.CAP)) {
            case HttpResult.Response http
            when http.status() == 200 && http.body().isBlank() ->
                new Data(json.createArrayNode(), 200, http::observedBefore);
            case HttpResult.Response http when http.status() < 300 -> new Failed(otherShape(), http.status());
            case HttpResult answer -> read(answer, _ -> {});
        };
    }

    private static String otherShape() {
        return Messages.SIGNAL.text("alertmanager.otherShape");
    }

    /// Refuses what is not of its form.
    private interface Form {
        void check(JsonShape body) throws UnexpectedShapeException;
    }

    /// Its own metrics as text; empty where it does not show them.
    String metrics() {
        return client.get("/metrics", Map.of(), SourceHttpClient.CAP) instanceof HttpResult.Response http
                        && http.status() == 200
                ? http.body()
                : "";
    }

    private ApiResult read(HttpResult answer, Form form) {
        return switch (answer) {
            case HttpResult.NoResponse(String reason) -> new Failed(reason, 0);
            case HttpResult.Response http -> read(http, form);
        };
    }

    /// An error's body is a text or an object, both in JSON.
    private ApiResult read(HttpResult.Response http, Form form) {
        int status = http.status();
        var refusal = client.refusal(http);
        if (refusal.isPresent()) return new Failed(refusal.get(), status);
        try {
            var body = json.readTree(http.body());
            if (status < 300) {
                form.check(JsonShape.read(http.body()));
                return new Data(body, status, http::observedBefore);
            }
            var said = body.isObject() ? body.path("message").asString("") : body.asString("");
            return new Failed(Messages.SIGNAL.text("alertmanager.rejected", said), status);
        } catch (UnexpectedShapeException e) {
            return new Failed(otherShape(), status);
        } catch (JacksonException e) {
            return new Failed(Messages.SIGNAL.text("alertmanager.notJson", status), status);
        }
    }
}
