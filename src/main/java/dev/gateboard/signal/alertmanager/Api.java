package dev.gateboard.signal.alertmanager;

import dev.gateboard.signal.http.Answer;
import dev.gateboard.signal.http.Client;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Alertmanager's HTTP API v2. A status alone proves nothing: what is no JSON of the shape expected is an error.
final class Api {
    private final Client client;
    private final JsonMapper json = new JsonMapper();

    Api(Client client) {
        this.client = client;
    }

    /// What it answered, or why that is no answer.
    sealed interface Result {}

    record Data(JsonNode data, int status) implements Result {}

    record Failed(String reason, int status) implements Result {}

    Result status() {
        return read(client.get("/api/v2/status", Map.of(), Client.CAP));
    }

    Result alerts(String label, String value) {
        var filter = URLEncoder.encode(label + "=\"" + value + "\"", StandardCharsets.UTF_8);
        return read(client.get("/api/v2/alerts?filter=" + filter, Map.of(), Client.CAP));
    }

    Result post(String alerts) {
        return read(client.post("/api/v2/alerts", alerts, Client.CAP));
    }

    /// Its own metrics as text; empty where it does not show them.
    String metrics() {
        return client.get("/metrics", Map.of(), Client.CAP) instanceof Answer.Http http && http.status() == 200
                ? http.body()
                : "";
    }

    private Result read(Answer answer) {
        return switch (answer) {
            case Answer.None(String reason) -> new Failed(reason, 0);
            case Answer.Http http -> read(http);
        };
    }

    /// An error's body is a text or an object, both in JSON.
    private Result read(Answer.Http http) {
        int status = http.status();
        if (status >= 300 && status < 400)
            return new Failed("The source redirects: put the right address into sources.yaml.", status);
        if (status == 401 || status == 403) return new Failed("The source refuses the login (" + status + ").", status);
        try {
            var body = json.readTree(http.body());
            if (status < 300) return new Data(body, status);
            var said = body.isObject() ? body.path("message").asString("") : body.asString("");
            return new Failed("The Alertmanager does not take it: " + said + ".", status);
        } catch (JacksonException e) {
            return new Failed(
                    "The answer is no JSON (" + status + "): is this an Alertmanager, or a login page?", status);
        }
    }
}
