package dev.gateboard.signal.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.http.HttpResult;
import dev.gateboard.signal.http.SourceExchange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a recorded run keeps of an answer: never a line of a log, a configuration's secrets, or a login.
class RecordedBodyTest {
    private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");

    private static String recorded(String path, Map<String, List<String>> headers, String body) {
        var exchange = new SourceExchange(
                new SourceExchange.Call("s", "GET", path, Map.of()), new HttpResult.Response(200, body, headers, AT));
        var reading = new Reading(
                "p",
                "k",
                "d",
                "s",
                "q",
                AT,
                AT,
                AT,
                Duration.ofMinutes(15),
                List.of(),
                0,
                "",
                Verdict.PASS,
                "",
                200,
                "");
        return ReplayFile.line(new ReplayEntry(reading, List.of(exchange)));
    }

    private static String recorded(String path, String body) {
        return recorded(path, Map.of(), body);
    }

    @Test
    void noLineOfALogIsKeptOfAnyDialect() {
        assertThat(recorded("/select/logsql/query?limit=100&start=900s&query=x", """
            {"_time":"2026-11-24T07:59:00Z","_stream_id":"0001","_stream":"{user=\\"ada\\"}","_msg":"s3cret","user":"ada"}
            {"_time":"2026-11-24T07:59:01Z","_stream_id":"0002","_stream":"{}","_msg":"s3cret"}
            """))
                .contains("0001", "0002", "07:59:01Z", "_msg")
                .doesNotContain("s3cret", "ada");
        assertThat(recorded("/loki/api/v1/query_range?limit=100", """
            {"status":"success","data":{"resultType":"streams","result":[
            {"stream":{"msg":"s3cret"},"values":[["1","s3cret",{"user":"ada"}]]}]}}
            """))
                .contains("streams")
                .doesNotContain("s3cret", "ada");
        assertThat(recorded("/select/logsql/query", "s3cret")).doesNotContain("s3cret");
    }

    @Test
    void ofAnAlertmanagerOnlyRoutesAndIntegrationsAreKept() {
        assertThat(recorded("/api/v2/status", """
            {"cluster":{"name":"ada"},"config":{"original":"global:\\n  smtp_from: ada@example.org\\nroute:\\n  receiver: hook\\nreceivers:\\n- name: hook\\n  webhook_configs:\\n  - url: http://example.org/s3cret\\n"}}
            """))
                .contains("hook", "webhook_configs", "route")
                .doesNotContain("s3cret", "ada");
        assertThat(recorded("/api/v2/status", "{\"config\":{\"original\":\"a: [s3cret\"}}"))
                .doesNotContain("s3cret");
    }

    @Test
    void ofDataSourcesOnlyWhatTheyAreIsKept() {
        assertThat(recorded("/api/datasources", """
            [{"uid":"u1","name":"Prom","type":"prometheus","isDefault":true,"password":"s3cret","user":"ada"}]
            """))
                .contains("u1", "Prom", "prometheus", "isDefault")
                .doesNotContain("s3cret", "ada");
    }

    @Test
    void whereARedirectLeadsIsKeptWithoutItsQuery() {
        assertThat(recorded("/healthz", Map.of("location", List.of("https://sso.example/login?ticket=s3cret")), ""))
                .contains("https://sso.example/login")
                .doesNotContain("s3cret");
    }
}
