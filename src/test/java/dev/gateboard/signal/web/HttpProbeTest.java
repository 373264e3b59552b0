package dev.gateboard.signal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.ProbeExecutor;
import dev.gateboard.signal.ProbesFile;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.http.HttpResult;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rule R13: an answer is as old as it says, and a page in HTML proves only what is expected of it.
class HttpProbeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static Reading ask(String keys, String type, String body, String... headers) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            if (!type.isEmpty()) exchange.getResponseHeaders().set("Content-Type", type);
            for (int at = 0; at < headers.length; at += 2)
                exchange.getResponseHeaders().set(headers[at], headers[at + 1]);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
        try (var receivers = new OtlpReceiverService(InstantSource.system())) {
            var sources = SourcesFile.read(
                    Path.of("/"),
                    "sources: {w: {kind: http, url: 'http://127.0.0.1:"
                            + server.getAddress().getPort() + "'}}");
            var probesFile = ProbesFile.read(
                    "version: 1\nprobes:\n  it: {kind: http, source: w" + keys + "}\n",
                    sources,
                    new Release("", "", List.of(), "", ""));
            return new ProbeExecutor(sources, InstantSource.system(), Map.of(), receivers)
                    .ask(probesFile.probes().values().iterator().next());
        } finally {
            server.stop(0);
        }
    }

    /// Login pages as they come, and pages that only a browser sends on.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<form method=post><input name=email type=email><button>Next</button></form>",
                "<HTML><body onload='document.forms[0].submit()'><form action=/sso></form></HTML>",
                "<html><head><meta http-equiv=refresh content='0; url=/login'></head></html>",
                "<!-- x --><div id=root></div><script src=/app.js></script>",
                "<!DOCTYPE html><title>Sign in</title>",
                "<script>location='/login'</script>",
                "<p>Welcome</p>"
            })
    void aPageInHtmlIsNoProofByItself(String body) throws Exception {
        for (var type : List.of("text/html", "text/html; charset=utf-8", "text/plain", "", "application/xhtml+xml"))
            assertThat(ask("", type, body).verdict()).as(type).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ask(", forbid: [X-Nothing]", "text/html", body).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ask(", expect: {X-App: beep}", "text/html", body, "X-App", "beep")
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void aTextThatIsExpectedOfAPageProvesIt() throws Exception {
        assertThat(ask(", contains: Checkout", "text/html", "<h1>Checkout</h1>").verdict())
                .isEqualTo(Verdict.PASS);
        var other = ask(", contains: [Checkout, 'v2']", "text/html", "<h1>Checkout</h1>");
        assertThat(other.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(other.reason()).isEqualTo("The text \"v2\" is missing.");
        assertThat(ask("", "text/html", "").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"page\":\"<form>\"}",
                "text/plain | ok",
                "text/plain | 1 < 2",
                "application/json | [\"<html>\"]"
            })
    void whatIsNoPageIsJudgedByItsStatus(String type, String body) throws Exception {
        assertThat(ask("", type, body).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void anAnswerFromACacheIsAsOldAsItSays() throws Exception {
        var reading = ask("", "text/plain", "ok", "Age", "7200");
        assertThat(Duration.between(reading.provenAt(), reading.askedAt())).isGreaterThanOrEqualTo(Duration.ofHours(2));
    }

    private static Instant told(String date, String... ages) {
        var headers = new HashMap<String, List<String>>();
        if (ages.length > 0) headers.put("age", List.of(ages));
        if (!date.isEmpty()) headers.put("date", List.of(date));
        var server = date.isEmpty() || date.equals("nonsense") ? Reading.NO_SERVER_TIME : Instant.parse(date);
        return new HttpResult.Response(200, "", headers, server).observedAt(NOW);
    }

    @Test
    void ageAndDateCountWhicheverIsOlder() {
        assertThat(told("")).isEqualTo(NOW);
        assertThat(told("", "0")).isEqualTo(NOW);
        assertThat(told("", "60")).isEqualTo(NOW.minusSeconds(60));
        assertThat(told("", "60, 90")).isEqualTo(NOW.minusSeconds(90));
        assertThat(told("", "60", "120")).isEqualTo(NOW.minusSeconds(120));
        assertThat(told("2026-11-24T11:00:00Z")).isEqualTo(NOW.minusSeconds(3600));
        assertThat(told("2026-11-24T11:00:00Z", "60")).isEqualTo(NOW.minusSeconds(3600));
        assertThat(told("2026-11-24T11:59:59Z", "60")).isEqualTo(NOW.minusSeconds(60));
        assertThat(told("2026-11-24T12:00:20Z")).isEqualTo(NOW);
        assertThat(told("2026-11-24T13:00:00Z")).isAfter(NOW.plusSeconds(30));
        for (var unreadable : List.of("-5", "soon", "", "1e3", "99999999999"))
            assertThat(told("", unreadable)).isEqualTo(Instant.EPOCH);
        assertThat(told("nonsense")).isEqualTo(Instant.EPOCH);
        assertThat(new HttpResult.Response(200, "", Map.of("date", List.of("a", "b")), NOW).observedAt(NOW))
                .isEqualTo(Instant.EPOCH);
        assertThat(new HttpResult.Response(200, "", Map.of("date", List.of("a", "a")), NOW).observedAt(NOW))
                .isEqualTo(NOW);
    }
}
