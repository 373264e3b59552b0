package dev.gateboard.signal.web;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.http.HtmlDetector;
import dev.gateboard.signal.http.HttpResult;
import dev.gateboard.signal.http.SourceHttpClient;
import dev.gateboard.signal.probe.ProbeDefinition;
import dev.gateboard.signal.probe.ProbeDigest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One request to an `http` source: its status, headers that must or must not be there, and texts that must. A page
/// in HTML proves something only where a header or a text of it is expected: a login page answers with 200 too.
final class HttpCheck {
    private final SourceHttpClient client;
    private final ProbeDefinition probe;
    private final Instant now;

    HttpCheck(SourceHttpClient client, ProbeDefinition probe, Instant now) {
        this.client = client;
        this.probe = probe;
        this.now = now;
    }

    ProbeResult ask() {
        var keys = probe.keys();
        var method = keys.text("method").isEmpty() ? "GET" : keys.text("method").toUpperCase(Locale.ROOT);
        var path = keys.text("path").startsWith("/") || keys.text("path").isEmpty()
                ? keys.text("path")
                : "/" + keys.text("path");
        var query = method + " " + (path.isEmpty() ? "/" : path);
        return switch (client.send(method, path, Map.of(), keys.map("headers"), SourceHttpClient.CAP)) {
            case HttpResult.NoResponse(String reason) -> ProbeResult.noAnswer(query, now, Verdict.ERROR, reason, 0);
            case HttpResult.Response http -> judge(query, http);
        };
    }

    private ProbeResult judge(String query, HttpResult.Response http) {
        var wrong = wrong(http);
        boolean isPage = wrong.isEmpty()
                && probe.keys().map("expect").isEmpty()
                && probe.keys().list("contains").isEmpty()
                && HtmlDetector.isOne(http);
        return new ProbeResult(
                query,
                http.serverTime(),
                http.observedAt(now),
                List.of(Messages.SIGNAL.text("http.statusValue", http.status())),
                1,
                Messages.SIGNAL.text("http.expected", wanted()),
                isPage ? Verdict.INCONCLUSIVE : wrong.isEmpty() ? Verdict.PASS : Verdict.FAIL,
                isPage
                        ? Messages.SIGNAL.text("http.page")
                        : wrong.isEmpty() ? Messages.SIGNAL.text("http.passes") : String.join(" ", wrong),
                http.status(),
                ProbeDigest.of(http.body().getBytes(StandardCharsets.UTF_8)));
    }

    private int wanted() {
        return probe.keys().number("status", 200);
    }

    private List<String> wrong(HttpResult.Response http) {
        var wrong = new ArrayList<String>();
        if (http.status() != wanted()) {
            wrong.add(Messages.SIGNAL.text("http.status", http.status(), wanted()));
            if (http.status() >= 300) client.refusal(http).ifPresent(wrong::add);
        }
        probe.keys().map("expect").forEach((name, value) -> {
            var found = http.headers().getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
            if (!value.isEmpty() ? !found.contains(value) : found.isEmpty())
                wrong.add(Messages.SIGNAL.text("http.header", name));
        });
        for (var name : probe.keys().list("forbid"))
            if (http.headers().containsKey(name.toLowerCase(Locale.ROOT)))
                wrong.add(Messages.SIGNAL.text("http.forbidden", name));
        for (var text : probe.keys().list("contains"))
            if (!http.body().contains(text)) wrong.add(Messages.SIGNAL.text("http.text", text));
        return wrong;
    }
}
