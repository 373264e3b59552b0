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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What speaks Prometheus' API in its own way: a Prometheus behind a login, and VictoriaMetrics.
class OtherPrometheusTest {
    @TempDir
    private Path folder;

    private final OtlpReceiverService receivers = new OtlpReceiverService(InstantSource.system());

    private ProbeExecutor asker(String source, Map<String, String> environment) throws Exception {
        Files.writeString(folder.resolve("sources.yaml"), "sources: {prom: {kind: prometheus, " + source + "}}\n");
        return new ProbeExecutor(
                SourcesFile.read(folder.resolve("sources.yaml")), InstantSource.system(), environment, receivers);
    }

    private static Reading ask(ProbeExecutor asker, String keys) throws Exception {
        var probesFile = ProbesFile.read(
                "version: 1\nprobes:\n  it: {source: prom, " + keys + "}\n",
                asker.sources(),
                new Release("", "", List.of(), "", ""));
        return asker.ask(probesFile.probes().values().iterator().next());
    }

    @ParameterizedTest
    @EnumSource(names = {"DEBIAN_PROMETHEUS", "PROMETHEUS"})
    void theLoginIsUsedAndNeverShown(ServerProgram program) throws Exception {
        try (var server = RealServer.prometheusWithLogin(program, folder)) {
            var url = "url: \"" + server.url() + "\"";
            var login = url + ", basic_auth: {username: admin, password: \"env:PROM\"}";
            var probe = "kind: promql, query: '1', pass: {min: 1}";
            Files.writeString(folder.resolve("secret"), "test\n");

            assertThat(ask(asker(url, Map.of()), probe).reason())
                    .isEqualTo("The source refused the login (status 401). Check its credentials in sources.yaml.");
            var wrong = ask(asker(login, Map.of("PROM", "wr0ng")), probe);
            assertThat(wrong.verdict()).isEqualTo(Verdict.ERROR);
            assertThat(wrong.toString()).doesNotContain("wr0ng");
            assertThat(ask(asker(login, Map.of()), probe).reason())
                    .isEqualTo("Credential env:PROM was not found. Set it, or correct it in sources.yaml.");
            // It answers; that a number alone proves nothing is another matter.
            var answered =
                    "1 passes. This result does not count: The query reads no metric, so its value cannot count as"
                            + " evidence.";
            assertThat(ask(asker(login, Map.of("PROM", "test")), probe).reason())
                    .isEqualTo(answered);
            assertThat(ask(asker(login.replace("env:PROM", "file:secret"), Map.of()), probe)
                            .reason())
                    .isEqualTo(answered);
        }
    }

    private static void bring(String url, String samples) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url + "/api/v1/import/prometheus"))
                    .POST(HttpRequest.BodyPublishers.ofString(samples))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DEBIAN_VICTORIA_METRICS", "VICTORIA_METRICS"})
    void victoriaMetricsIsAskedBehindItsPathPrefix(ServerProgram program) throws Exception {
        try (var server = RealServer.victoriaMetrics(program, folder, "-http.pathPrefix=/vm")) {
            bring(server.url() + "/vm", "app_ok 1.5\n");
            var probe = "kind: promql, query: app_ok, pass: {min: 1}";
            var end = Instant.now().plusSeconds(20);
            var asker = asker("url: \"" + server.url() + "/vm/\"", Map.of());
            while (ask(asker, probe).verdict() != Verdict.PASS)
                assertThat(Instant.now()).isBefore(end);
            assertThat(ask(asker("url: \"" + server.url() + "\"", Map.of()), probe)
                            .verdict())
                    .as("without the prefix")
                    .isEqualTo(Verdict.ERROR);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DEBIAN_VICTORIA_METRICS", "VICTORIA_METRICS"})
    void victoriaMetricsIsJudgedByItsAnswersAndNeverByItsErrorTypes(ServerProgram program) throws Exception {
        try (var server = RealServer.victoriaMetrics(program, folder)) {
            var asker = asker("url: \"" + server.url() + "\"", Map.of());
            bring(server.url(), "app_ok 1.5\napp_nan NaN\n");
            var end = Instant.now().plusSeconds(20);
            var ok = "kind: promql, query: app_ok, pass: {min: 1}, fail: {below: 1}";
            while (ask(asker, ok).verdict() != Verdict.PASS)
                assertThat(Instant.now()).isBefore(end);

            assertThat(asker.findProblem(asker.sources().source("prom").orElseThrow()))
                    .isEmpty();
            assertThat(ask(asker, "kind: promql, query: '1', pass: {min: 1}").verdict())
                    .as("a number reads no metric")
                    .isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(ask(asker, "kind: promql, query: app_nan, pass: {min: 0}")
                            .verdict())
                    .isEqualTo(Verdict.NO_DATA);
            assertThat(ask(asker, "kind: promql, query: no_such, pass: {min: 0}")
                            .verdict())
                    .isEqualTo(Verdict.NO_DATA);
            assertThat(ask(asker, "kind: promql, query: '\"hi\"', pass: {min: 0}")
                            .verdict())
                    .isEqualTo(Verdict.NO_DATA);
            assertThat(ask(asker, "kind: promql, query: 'sum(', pass: {min: 0}").verdict())
                    .isEqualTo(Verdict.ERROR);
            assertThat(ask(asker, "kind: alertmanager-link").verdict()).isEqualTo(Verdict.ERROR);
            // vmalert would serve rules, at an address of its own.
            assertThat(ask(asker, "kind: alert-rule, name: Any").verdict()).isEqualTo(Verdict.FAIL);
        }
    }
}
