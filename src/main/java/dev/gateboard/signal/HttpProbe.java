package dev.gateboard.signal;

import dev.gateboard.model.Verdict;
import dev.gateboard.signal.http.Answer;
import dev.gateboard.signal.http.Client;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// One request to an `http` source: its status, and headers that must or must not be there. A page that asks for a
/// password says nothing of what lies behind it, unless the probe names a header that it expects of it.
final class HttpProbe {
    private static final Pattern LOGIN = Pattern.compile("(?i)<input\\b[^>]*\\btype\\s*=\\s*[\"']?password");

    private final Client client;
    private final Probe probe;
    private final Instant now;

    HttpProbe(Client client, Probe probe, Instant now) {
        this.client = client;
        this.probe = probe;
        this.now = now;
    }

    Answers ask() {
        var keys = probe.keys();
        var method = keys.text("method").isEmpty() ? "GET" : keys.text("method").toUpperCase(Locale.ROOT);
        var path = keys.text("path").startsWith("/") || keys.text("path").isEmpty()
                ? keys.text("path")
                : "/" + keys.text("path");
        var query = method + " " + (path.isEmpty() ? "/" : path);
        return switch (client.send(method, path, Map.of(), keys.map("headers"), Client.CAP)) {
            case Answer.None(String reason) -> Answers.trouble(query, now, Verdict.ERROR, reason, 0);
            case Answer.Http http -> judge(query, http);
        };
    }

    private Answers judge(String query, Answer.Http http) {
        var wrong = new ArrayList<String>();
        int wanted = probe.keys().number("status", 200);
        if (http.status() != wanted) wrong.add("the status is " + http.status());
        probe.keys().map("expect").forEach((name, value) -> {
            var found = http.headers().getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
            if (!value.isEmpty() ? !found.contains(value) : found.isEmpty())
                wrong.add("the header " + name + " is not as expected");
        });
        for (var name : probe.keys().list("forbid"))
            if (http.headers().containsKey(name.toLowerCase(Locale.ROOT)))
                wrong.add("the header " + name + " is there");
        boolean login = wrong.isEmpty()
                && probe.keys().map("expect").isEmpty()
                && LOGIN.matcher(http.body()).find();
        return new Answers(
                query,
                http.server(),
                now,
                List.of("status " + http.status()),
                1,
                "status " + wanted + ", headers as expected",
                login ? Verdict.INCONCLUSIVE : wrong.isEmpty() ? Verdict.PASS : Verdict.FAIL,
                login
                        ? "A login page answers, which says nothing of what lies behind it: name a header in `expect`"
                                + " if the page itself is meant."
                        : wrong.isEmpty()
                                ? "It answers as expected."
                                : "Not as expected: " + String.join("; ", wrong) + ".",
                http.status(),
                Digests.of(http.body().getBytes(StandardCharsets.UTF_8)));
    }
}
