package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Prometheus has since version 3 and Debian's has not: names in UTF-8, native histograms, telemetry by OTLP,
/// notes beside an answer, limits of rules.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewPrometheusTest {
    @TempDir
    private static Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final OtlpReceiverService receivers = new OtlpReceiverService(InstantSource.system());
    private Optional<RealServer> server = Optional.empty();
    private ProbeExecutor asker =
            new ProbeExecutor(SourcesFile.none(Path.of("")), InstantSource.system(), Map.of(), receivers);

    @BeforeAll
    void start() throws Exception {
        var command = ServerProgram.PROMETHEUS.command();
        int port = RealServer.freePort();
        Files.writeString(folder.resolve("prometheus.yml"), """
            global: {scrape_interval: 1s, evaluation_interval: 1s}
            rule_files: [rules.yml]
            otlp: {translation_strategy: NoUTF8EscapingWithSuffixes}
            scrape_configs:
              - job_name: self
                scrape_native_histograms: true
                static_configs: [{targets: ["127.0.0.1:%d"]}]
            """.formatted(port));
        Files.writeString(folder.resolve("rules.yml"), """
            groups:
              - name: g
                rules:
                  - {alert: Dotted, expr: '{"http.server.active_requests", "http.route"="/pay"} > 1e9'}
                  - {alert: DottedGone, expr: '{"http.server.no_such_requests"} > 1e9'}
                  - {alert: DottedOtherLabel, expr: '{"http.server.active_requests", "http.route"="/none"} > 1e9'}
                  - {alert: Native, expr: 'histogram_quantile(0.9, sum(rate(prometheus_http_request_duration_seconds[1m]))) > 1e9'}
                  - {alert: Classic, expr: 'histogram_quantile(0.9, sum by (le) (rate(prometheus_http_request_duration_seconds_bucket[1m]))) > 1e9'}
                  - {alert: KeepsFiring, expr: 'up > 0', keep_firing_for: 5m, annotations: {summary: up}}
              - name: limited
                limit: 1
                rules:
                  - {alert: TooMany, expr: 'prometheus_build_info * 0 == 0 or up == 1'}
              - name: within
                limit: 2
                rules:
                  - {alert: FewEnough, expr: 'prometheus_build_info * 0 == 0 or up == 1'}
            """);
        var started = RealServer.start(
                port,
                "Server is ready to receive web requests",
                List.of(
                        command,
                        "--config.file=" + folder.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.enable-otlp-receiver",
                        "--web.listen-address=127.0.0.1:" + port));
        server = Optional.of(started);
        sendMetrics();
        asker = new ProbeExecutor(
                SourcesFile.read(folder, "sources: {prom: {kind: prometheus, url: \"" + started.url() + "\"}}\n"),
                InstantSource.system(),
                Map.of(),
                receivers);
        await("kind: alert-rule, source: prom, name: FewEnough", Verdict.PASS);
        await("kind: promql, source: prom, query: 'rate(up[1m])', pass: {min: 0}", Verdict.PASS);
        await("kind: alert-rule, source: prom, name: Dotted", Verdict.PASS);
        await("kind: alert-rule, source: prom, name: Native", Verdict.PASS);
        await(
                "kind: promql, source: prom, query: 'histogram_count(sum(rate(prometheus_http_request_duration_seconds"
                        + "{handler=\"/api/v1/query\"}[1m])))', pass: {min: 0.0000001}",
                Verdict.PASS);
    }

    private void await(String keys, Verdict verdict) throws Exception {
        var end = Instant.now().plusSeconds(40);
        for (var reading = ask(keys); reading.verdict() != verdict; reading = ask(keys))
            assertThat(Instant.now()).as(keys + ": " + reading.reason()).isBefore(end);
    }

    /// A gauge with dots in its name and its labels, of a service with a version.
    private void sendMetrics() throws Exception {
        var now = Instant.now();
        var body = """
            {"resourceMetrics":[{"resource":{"attributes":[
               {"key":"service.name","value":{"stringValue":"beep-api"}},
               {"key":"service.version","value":{"stringValue":"4f2a91c"}}]},
              "scopeMetrics":[{"metrics":[{"name":"http.server.active_requests","gauge":{"dataPoints":[
               {"timeUnixNano":"%d","asDouble":3,"attributes":[{"key":"http.route","value":{"stringValue":"/pay"}}]}]}}]}]}]}
            """.formatted(now.getEpochSecond() * 1_000_000_000L);
        var url = server.orElseThrow().url() + "/api/v1/otlp/v1/metrics";
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        server.ifPresent(RealServer::close);
        receivers.close();
        http.close();
    }

    private Reading ask(String keys) throws Exception {
        return ask(asker, keys);
    }

    private static Reading ask(ProbeExecutor asker, String keys) throws Exception {
        var probesFile = ProbesFile.read(
                "version: 1\nprobes:\n  it: {" + keys + "}\n",
                asker.sources(),
                new Release("beep-api", "", List.of("4f2a91c"), "", ""));
        return asker.ask(probesFile.probes().values().iterator().next());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dotted | PASS | Loaded, healthy",
                "DottedGone | FAIL | its metric `http.server.no_such_requests` has no series",
                "DottedOtherLabel | INCONCLUSIVE | http.route",
                "Native | PASS | Loaded, healthy",
                "Classic | FAIL | its metric `prometheus_http_request_duration_seconds_bucket` has no series",
                "KeepsFiring | PASS | Loaded, healthy",
                "TooMany | FAIL | exceeded limit of 1 with 2 alerts",
                "FewEnough | PASS | Loaded, healthy"
            })
    void aRuleIsJudgedByWhatItReadsAndByWhatTheServerSaysOfIt(String name, Verdict verdict, String words)
            throws Exception {
        var reading = ask("kind: alert-rule, source: prom, name: " + name);

        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(verdict);
        assertThat(reading.reason()).contains(words);
    }

    /// Names in quotes, what OTLP tells of the service, and native histograms where a function makes a number of them.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"http.server.active_requests\"} | PASS | 3 passes",
                "sum by (\"http.route\") ({\"http.server.active_requests\",\"http.route\"=\"/pay\"}) | PASS | 3 passes",
                "{\"http.server.active_requests\",\"http.route\"=~\"/none.*\"} | NO_DATA | No series match",
                "count({\"http.server.active_requests\",job=\"${service}\"}) | PASS | 1 passes",
                "count(target_info{job=\"${service}\",\"service.version\"=\"${release}\"}) | PASS | 1 passes",
                "count(target_info{job=\"${service}\",\"service.version\"=\"older\"}) | NO_DATA | No series match",
                "histogram_quantile(0.9, sum(rate(prometheus_http_request_duration_seconds[1m]))) | PASS | passes",
                "count(prometheus_http_request_duration_seconds) | PASS | passes",
                "prometheus_http_request_duration_seconds | ERROR | The answer is a histogram",
                "sum(rate(prometheus_http_request_duration_seconds[1m])) | ERROR | The answer is a histogram",
                "prometheus_http_request_duration_seconds or up | ERROR | The answer is a histogram",
                "rate(up[1m]) | PASS | The source notes: PromQL info: metric might not be a counter",
                "sum(up) + sum(quantile(2, up) > bool 5) | INCONCLUSIVE | quantile value should be between 0 and 1",
                "up + on() group_left() prometheus_http_requests_total | ERROR | found duplicate series for the match"
                        + " group"
            })
    void aValueIsJudged(String query, Verdict verdict, String words) throws Exception {
        var reading = ask("kind: promql, source: prom, query: '" + query + "', pass: {min: 0}");

        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(verdict);
        assertThat(reading.reason()).contains(words);
    }

    /// A window, and the traffic, of native histograms.
    @Test
    void nativeHistogramsAreReadOverTime() throws Exception {
        var quantile = "histogram_quantile(0.9, sum(rate(prometheus_http_request_duration_seconds[1m])))";
        assertThat(ask("kind: promql, source: prom, query: '" + quantile + "', pass: {min: 0}, minVolume: 1,"
                                + " volume: 'sum(histogram_count(prometheus_http_request_duration_seconds))'")
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(ask("kind: promql, source: prom, query: up, pass: {min: 0}, minVolume: 1,"
                                + " volume: prometheus_http_request_duration_seconds")
                        .verdict())
                .isEqualTo(Verdict.ERROR);
        assertThat(ask("kind: promql, source: prom, query: prometheus_http_request_duration_seconds, pass: {min: 0},"
                                + " for: 1m")
                        .verdict())
                .isEqualTo(Verdict.ERROR);
    }

    /// A server that gives up says why, with status 503.
    @Test
    void aQueryThatTakesTooLongIsAnErrorWithTheServersWords() throws Exception {
        var command = ServerProgram.PROMETHEUS.command();
        int port = RealServer.freePort();
        Files.writeString(folder.resolve("busy.yml"), "global: {scrape_interval: 1s}\n");
        try (var busy = RealServer.start(
                port,
                "Server is ready to receive web requests",
                List.of(
                        command,
                        "--config.file=" + folder.resolve("busy.yml"),
                        "--storage.tsdb.path=" + folder.resolve("busy"),
                        "--query.timeout=1ms",
                        "--web.listen-address=127.0.0.1:" + port))) {
            var slow = new ProbeExecutor(
                    SourcesFile.read(folder, "sources: {prom: {kind: prometheus, url: \"" + busy.url() + "\"}}\n"),
                    InstantSource.system(),
                    Map.of(),
                    receivers);
            var reading =
                    ask(slow, "kind: promql, source: prom, query: 'max_over_time(vector(1)[10d:1s])', pass: {min: 0}");

            assertThat(reading.verdict()).isEqualTo(Verdict.ERROR);
            assertThat(reading.reason()).contains("query timed out in expression evaluation");
        }
    }
}
