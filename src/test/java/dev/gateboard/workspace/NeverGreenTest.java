package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.FakePrometheus;
import dev.gateboard.signal.ProbeKindRegistry;
import dev.gateboard.signal.RealServer;
import dev.gateboard.signal.probe.ProbeKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is no proof turns nothing green (rules R10 to R14), the whole way from the probe to the board. Beside each
/// case stands what does turn the same gate green, so that none holds because nothing ever would.
class NeverGreenTest {
    /// A second after the instant at which the fake's vectors are evaluated.
    private static final Instant NOW = Instant.ofEpochSecond(1_795_521_601);

    private static final String LOGIN =
            "<html><form action=\"/login\"><input name=\"p\" type=\"password\"></form></html>";
    private static final String UP = "up: {kind: promql, source: prom, query: q, pass: {max: 1}, fail: {min: 5}}";
    private static final String ALERT = "alert: {kind: alert-rule, source: prom, name: 'High.*'}";

    @TempDir
    private Path folder;

    private FakePrometheus server;
    private Path files = Path.of("");
    private int port;

    @BeforeEach
    void start() throws IOException {
        server = new FakePrometheus();
        files = Files.createDirectories(folder.resolve("files"));
        port = RealServer.freePort();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String sources() {
        return """
            sources:
              prom: {kind: prometheus, url: "%1$s"}
              am: {kind: alertmanager, url: "%1$s"}
              collector: {kind: otlp-collector, url: "%1$s/metrics"}
              web: {kind: http, url: "%1$s"}
              files: {kind: folder, path: "%2$s"}
              graf: {kind: grafana, url: "%1$s"}
              here: {kind: reviews, database: this}
              otlp: {kind: otlp-receiver, listen: "127.0.0.1:%3$d"}
            """.formatted(server.url(), files, port);
    }

    private Judged judged(String... probes) throws Exception {
        return new Judged(folder, NOW, sources(), probes);
    }

    /// How a gate stands that is armed for these probes and asked once.
    private GateStatus stands(String... probes) throws Exception {
        try (var judged = judged(probes)) {
            return judged.armed().asked();
        }
    }

    /// The same by the real clock, by which a web server dates its answers.
    private GateStatus standsNow(String probe) throws Exception {
        try (var judged = new Judged(folder, Instant.now().truncatedTo(ChronoUnit.SECONDS), sources(), probe)) {
            return judged.armed().asked();
        }
    }

    @ParameterizedTest
    @CsvSource({"NaN", "3", "9", "+Inf"})
    void aValueThatIsNoPassOfOneQuery(String value) throws Exception {
        assertThat(stands(UP.replace("up:", "other:"))).as("no vector at all").isEqualTo(GateStatus.OPEN);
        server.vector("q", value);
        assertThat(stands(UP)).isEqualTo(GateStatus.OPEN);
        server.vector("q", "0.5", value);
        assertThat(stands(UP)).as("one of two series").isEqualTo(GateStatus.OPEN);

        server.vector("q", "0.5");
        assertThat(stands(UP)).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void anEmptyVectorWhateverTheRanges() throws Exception {
        server.vector("q");
        for (var ranges :
                new String[] {"pass: {max: 1}", "pass: {min: 0}", "fail: {min: 1}", "pass: {min: 0}, for: 1m"})
            assertThat(stands("up: {kind: promql, source: prom, query: q, " + ranges + "}"))
                    .as(ranges)
                    .isEqualTo(GateStatus.OPEN);
        server.answers("q", "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[]}}");
        assertThat(stands("up: {kind: promql, source: prom, query: q, pass: {min: 0}, for: 1m}"))
                .isEqualTo(GateStatus.OPEN);
    }

    /// What no server should answer, and what several do.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"status\":\"success\",\"data\":{\"resultType\":\"string\",\"result\":[1795521600,\"1\"]}}",
                "200 |"
                    + " {\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[{\"histogram\":[1,{}]}]}}",
                "200 | {\"status\":\"success\"}",
                "200 | {\"status\":\"error\",\"errorType\":\"timeout\",\"error\":\"query timed out\"}",
                "200 | {}",
                "200 | []",
                "200 | {\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[{\"value\":[1795521600,",
                "302 | moved",
                "400 | {\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"parse error\"}",
                "401 | Unauthorized",
                "403 | {\"status\":\"success\",\"data\":{\"resultType\":\"scalar\",\"result\":[1795521600,\"0\"]}}",
                "404 | 404 page not found",
                "422 | {\"status\":\"error\",\"errorType\":\"422\",\"error\":\"many-to-many\"}",
                "429 | slow down",
                "500 | {\"status\":\"success\",\"data\":{\"resultType\":\"scalar\",\"result\":[1795521600,\"0\"]}}",
                "503 | {\"status\":\"error\",\"errorType\":\"timeout\",\"error\":\"timed out\"}"
            })
    void anErrorAnswer(int status, String body) throws Exception {
        server.answers("q", status, body).answers("/api/v1/rules", status, body);

        assertThat(stands(UP)).isEqualTo(GateStatus.OPEN);
        assertThat(stands(ALERT)).isEqualTo(GateStatus.OPEN);
    }

    static List<ProbeKind> kinds() {
        return ProbeKindRegistry.BUILT_IN.all();
    }

    /// A kind of probe that is new has to be put here: it has to stay open on a login page, an empty folder, and a
    /// receiver that hears nothing.
    @ParameterizedTest
    @MethodSource("kinds")
    void aLoginPageWithStatus200AndNothingElse(ProbeKind kind) throws Exception {
        server.otherwise(LOGIN);
        var rest = switch (kind.text()) {
            case "promql" -> "source: prom, query: q, pass: {min: 0}";
            case "alert-rule" -> "source: prom, name: '.*'";
            case "targets-up" -> "source: prom, job: api";
            case "alertmanager-link" -> "source: prom";
            case "alert-route", "controlled-alert" -> "source: am";
            case "test-report", "file-exists", "k6-summary" -> "source: files, path: '**'";
            case "dashboard" -> "source: files, path: '**', require: [http-latency], prometheus: prom";
            case "env-contract" -> "source: files, path: '**', forbid: [SECRET]";
            case "record" -> "source: files, path: '**'";
            case "openvex", "cyclonedx-vex" -> "source: files, path: '**', product: 'pkg:oci/beep-api'";
            case "review" -> "source: here, review: beep-web";
            case "grafana-dashboard" -> "source: graf, tag: [beep], require: [http-latency]";
            case "sarif" -> "source: files, path: '**', tool: Trivy";
            case "http" -> "source: web, path: /healthz";
            case "otlp-seen" -> "source: otlp, signal: traces, service: beep-api";
            case "otlp-pii" -> "source: otlp";
            case "otlp-collector" -> "source: collector, signal: [traces, logs, metrics]";
            case "otlp-file" -> "source: files, path: '**', signal: traces, service: beep-api";
            case "tempo-search", "loki-count" -> "source: web, query: '{}'";
            case "log-count" -> "source: web, dialect: victorialogs, query: '*'";
            case "jaeger-services" -> "source: web, service: beep-api";
            default -> throw new AssertionError("Say here how a probe of the kind " + kind.text() + " is written.");
        };
        try (var judged = judged("it: {kind: " + kind.text() + ", " + rest + "}")) {
            judged.armed().listening();
            for (int turn = 0; turn < 3; turn++)
                assertThat(judged.later(Duration.ofMinutes(1)).asked())
                        .as(judged.newest().toString())
                        .isIn(GateStatus.OPEN, GateStatus.FAILED);
        }
    }

    @Test
    void aLoginPageWhereAnHttpProbeMayMeanIt() throws Exception {
        server.answers("/healthz", "{\"status\":\"up\"}").answers("/login", LOGIN);

        assertThat(standsNow("it: {kind: http, source: web, path: /healthz}")).isEqualTo(GateStatus.PASSED);
        assertThat(standsNow("it: {kind: http, source: web, path: /login}")).isEqualTo(GateStatus.OPEN);
        assertThat(standsNow("it: {kind: http, source: web, path: /login, contains: 'a line of this page alone'}"))
                .isEqualTo(GateStatus.OPEN);
        assertThat(standsNow("it: {kind: http, source: web, path: /login, contains: '<form'}"))
                .isEqualTo(GateStatus.PASSED);
    }

    private static String rule(String query, String rest) {
        return "{\"type\":\"alerting\",\"name\":\"HighErrors\",\"query\":\"" + query + "\",\"duration\":4," + rest
                + "}";
    }

    private static String evaluated(Duration before) {
        return "\"health\":\"ok\",\"state\":\"inactive\",\"lastEvaluation\":\"" + NOW.minus(before) + "\"";
    }

    @Test
    void anAlertOverAMissingMetricOrOneThatMatchesNothing() throws Exception {
        server.rules(rule("rate(e{code='5'}[5m]) > 1", evaluated(Duration.ofSeconds(5))));
        server.vector("count({__name__=\"e\"})");
        assertThat(stands(ALERT)).as("cannot fire").isEqualTo(GateStatus.OPEN);
        server.vector("count({__name__=\"e\"})", "3").vector("count(e{code='5'})");
        assertThat(stands(ALERT)).as("nothing matches").isEqualTo(GateStatus.OPEN);
        server.answers("count(e{code='5'})", LOGIN);
        assertThat(stands(ALERT)).as("a login page for the second question").isEqualTo(GateStatus.OPEN);

        server.vector("count(e{code='5'})", "3");
        assertThat(stands(ALERT)).isEqualTo(GateStatus.PASSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"health\":\"err\",\"lastError\":\"boom\",\"lastEvaluation\":\"2026-11-24T12:00:00Z\"",
                "\"health\":\"unknown\",\"lastEvaluation\":\"0001-01-01T00:00:00Z\"",
                "\"health\":\"ok\"",
                "\"health\":\"ok\",\"lastEvaluation\":\"2026-11-24T11:44:59Z\"",
                "\"health\":\"ok\",\"lastEvaluation\":\"2026-11-24T12:00:40Z\""
            })
    void aDeadRule(String rest) throws Exception {
        server.vector("count({__name__=\"e\"})", "3").vector("count(e)", "3").rules(rule("e > 1", rest));
        assertThat(stands(ALERT)).isEqualTo(GateStatus.OPEN);

        server.rules(rule("e > 1", evaluated(Duration.ofMinutes(14))));
        assertThat(stands(ALERT)).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void anotherRuleOrOneThatOnlyRecords() throws Exception {
        server.vector("count({__name__=\"e\"})", "3").vector("count(e)", "3");
        var good = rule("e > 1", evaluated(Duration.ZERO));
        for (var other :
                new String[] {good.replace("HighErrors", "VeryHighErrors"), good.replace("alerting", "recording"), ""
                }) {
            server.rules(other);
            assertThat(stands(ALERT)).as(other).isEqualTo(GateStatus.OPEN);
        }
        server.rules(good, good.replace("\"ok\"", "\"err\""));
        assertThat(stands(ALERT)).as("one of two").isEqualTo(GateStatus.OPEN);
    }

    @Test
    void targetsThatAreNotUpAndAnAlertmanagerThatIsNotThere() throws Exception {
        var targets = "up: {kind: targets-up, source: prom, job: api, min: 1}";
        var link = "link: {kind: alertmanager-link, source: prom}";
        var active = "{\"status\":\"success\",\"data\":{\"activeTargets\":[%s],\"activeAlertmanagers\":[%s]}}";
        var target =
                "{\"labels\":{\"job\":\"%s\",\"instance\":\"a\"},\"health\":\"%s\",\"lastScrape\":\"" + NOW + "\"}";
        for (var listed : new String[] {
            "",
            target.formatted("other", "up"),
            target.formatted("api", "down"),
            target.formatted("api", "unknown"),
            target.formatted("api", "up") + "," + target.formatted("api", "down")
        }) {
            server.answers("/api/v1/targets", active.formatted(listed, ""));
            assertThat(stands(targets)).as(listed).isEqualTo(GateStatus.OPEN);
        }
        server.answers("/api/v1/alertmanagers", active.formatted("", ""));
        assertThat(stands(link)).isEqualTo(GateStatus.OPEN);

        server.answers("/api/v1/targets", active.formatted(target.formatted("api", "up"), ""))
                .answers("/api/v1/alertmanagers", active.formatted("", "{\"url\":\"http://127.0.0.1:9093\"}"));
        assertThat(stands(targets, link)).isEqualTo(GateStatus.PASSED);
    }

    private void send(String path, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static String spans(String service, String version, String environment) {
        return spans(service, version, environment, NOW);
    }

    private static String spans(String service, String version, String environment, Instant end) {
        var attribute = "{\"key\":\"%s\",\"value\":{\"stringValue\":\"%s\"}}";
        return "{\"resourceSpans\":[{\"resource\":{\"attributes\":["
                + attribute.formatted("service.name", service)
                + (version.isEmpty() ? "" : "," + attribute.formatted("service.version", version))
                + (environment.isEmpty() ? "" : "," + attribute.formatted("deployment.environment.name", environment))
                + "]},\"scopeSpans\":[{\"spans\":[{\"endTimeUnixNano\":\"" + end.getEpochSecond()
                + "000000000\"}]}]}]}";
    }

    @ParameterizedTest
    @CsvSource({
        "other-api,4f2a91c,staging",
        "beep-api-web,4f2a91c,staging",
        "beep-api,0000000,staging",
        "beep-api,'',staging",
        "beep-api,4f2a91c,production",
        "beep-api,4f2a91c,''"
    })
    void telemetryOfAnotherServiceVersionOrEnvironment(String service, String version, String environment)
            throws Exception {
        try (var judged = judged("seen: {kind: otlp-seen, source: otlp, signal: traces, service: '${service}',"
                + " version: '${release}', environment: '${environment}'}")) {
            judged.armed().listening();
            send("/v1/traces", spans(service, version, environment));
            assertThat(judged.asked()).isEqualTo(GateStatus.OPEN);
            send("/v1/logs", "{}");
            assertThat(judged.asked()).as("an empty request").isEqualTo(GateStatus.OPEN);

            send("/v1/traces", spans("beep-api", "4f2a91c", "staging"));
            assertThat(judged.asked()).isEqualTo(GateStatus.PASSED);
        }
    }

    @ParameterizedTest
    @CsvSource({"other-api,4f2a91c,staging", "beep-api,0000000,staging", "beep-api,4f2a91c,production"})
    void telemetryOfAnotherInACollectorsFileOrInAnOldOne(String service, String version, String environment)
            throws Exception {
        var file = "file: {kind: otlp-file, source: files, path: '*.jsonl', signal: traces, service: beep-api,"
                + " version: 4f2a91c, environment: staging}";
        write("out.jsonl", spans(service, version, environment) + "\n", Duration.ZERO);
        assertThat(stands(file)).isEqualTo(GateStatus.OPEN);
        for (var end : List.of(NOW.minus(Duration.ofMinutes(16)), NOW.plusSeconds(60), Instant.EPOCH)) {
            write("out.jsonl", spans("beep-api", "4f2a91c", "staging", end) + "\n", Duration.ZERO);
            assertThat(stands(file)).as("touched now, of %s", end).isEqualTo(GateStatus.OPEN);
        }

        write("out.jsonl", spans("beep-api", "4f2a91c", "staging") + "\n", Duration.ofMinutes(16));
        assertThat(stands(file)).isEqualTo(GateStatus.PASSED);
    }

    private void write(String name, String text, Duration before) throws IOException {
        Files.writeString(files.resolve(name), text);
        Files.setLastModifiedTime(files.resolve(name), FileTime.from(NOW.minus(before)));
    }

    @Test
    void oneSignalOfThree() throws Exception {
        var probe = "%1$s: {kind: otlp-seen, source: otlp, signal: %1$s, service: beep-api}";
        try (var judged = judged(probe.formatted("traces"), probe.formatted("logs"), probe.formatted("metrics"))) {
            judged.armed().listening();
            send("/v1/traces", spans("beep-api", "", ""));
            assertThat(judged.asked()).isEqualTo(GateStatus.OPEN);
            var resource =
                    "{\"resource\":{\"attributes\":[{\"key\":\"service.name\",\"value\":{\"stringValue\":\"beep-api\"}}]},";
            send("/v1/logs", "{\"resourceLogs\":[" + resource + "\"scopeLogs\":[{\"logRecords\":[{}]}]}]}");
            assertThat(judged.asked()).isEqualTo(GateStatus.OPEN);
            send(
                    "/v1/metrics",
                    "{\"resourceMetrics\":[" + resource
                            + "\"scopeMetrics\":[{\"metrics\":[{\"sum\":{\"dataPoints\":[{}]}}]}]}]}");
            assertThat(judged.asked()).isEqualTo(GateStatus.PASSED);
        }
    }

    @Test
    void oneOfSeveralProbes() throws Exception {
        server.vector("q", "0.5").vector("r");
        var second = UP.replace("up:", "second:").replace("query: q", "query: r");
        assertThat(stands(UP, second)).isEqualTo(GateStatus.OPEN);

        server.vector("r", "0.5");
        assertThat(stands(UP, second)).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void aScanThatFoundNothing() throws Exception {
        try (var judged = judged("pii: {kind: otlp-pii, source: otlp}")) {
            judged.armed().listening().asked();
            for (int turn = 0; turn < 20; turn++)
                send(
                        "/v1/logs",
                        "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{\"body\":{\"stringValue\":\"all is"
                                + " well\"}}]}]}]}");
            assertThat(judged.asked()).isEqualTo(GateStatus.OPEN);
            assertThat(judged.newest().getFirst().reason()).startsWith("No personal data found in 20 records");
        }
    }

    /// What a receiver that is listed, routed to or accepted by proves: nothing. Only what is delivered does, which
    /// `FireTest` sees with a real Alertmanager.
    @Test
    void aReceiverThatIsOnlyListed() throws Exception {
        server.answers("/api/v2/status", """
            {"config":{"original":"route: {receiver: idle, routes: [{receiver: far, matchers: ['team=\\"b\\"']}]}\\nreceivers: [{name: idle}, {name: listed, slack_configs: [{channel: a}]}, {name: far, webhook_configs: [{url: 'http://192.0.2.1/'}]}]\\n"},"versionInfo":{"version":"0.25.0"}}
            """).answers("/api/v2/alerts", """
                [{"receivers":[{"name":"far"}],"status":{"state":"active","silencedBy":[],"inhibitedBy":[]}}]
                """);
        try (var judged = judged("fire: {kind: controlled-alert, source: am, labels: {team: a}}")) {
            var firing = judged.firing();
            assertThat(firing.sendAndFollow(judged.review(), judged.gate().id(), Judged.ADA, "listed", _ -> {}))
                    .isInstanceOf(ProbeService.SourceRefused.class);
            assertThat(firing.sendAndFollow(judged.review(), judged.gate().id(), Judged.ADA, "idle", _ -> {}))
                    .isInstanceOf(ProbeService.ResultFound.class);
            assertThat(judged.binding().isArmed()).as("by its own deed").isTrue();
            assertThat(judged.stands()).isEqualTo(GateStatus.OPEN);
            assertThat(judged.newest().getFirst().verdict()).isEqualTo(Verdict.FAIL);
            assertThat(judged.asked()).as("the loop asks it never").isEqualTo(GateStatus.OPEN);
            assertThat(judged.newest()).hasSize(1);
        }
        server.answers("/api/v2/status", LOGIN);
        try (var judged = judged("fire: {kind: controlled-alert, source: am, labels: {team: b}}")) {
            assertThat(judged.firing()
                            .sendAndFollow(judged.review(), judged.gate().id(), Judged.ADA, "far", _ -> {}))
                    .isInstanceOfSatisfying(
                            ProbeService.SourceRefused.class,
                            refused -> assertThat(refused.sentence()).contains("login page"));
        }
    }

    @Test
    void anAnswerOlderThanItsFreshness() throws Exception {
        server.vector("q", "0.5");
        try (var judged = judged(UP.replace("query: q", "query: q, freshness: 10m"))) {
            assertThat(judged.armed().asked()).isEqualTo(GateStatus.PASSED);
            server.answers("q", 503, "");
            assertThat(judged.later(Duration.ofMinutes(9)).asked()).isEqualTo(GateStatus.PASSED);
            assertThat(judged.later(Duration.ofMinutes(1)).asked()).isEqualTo(GateStatus.STALE);
            assertThat(judged.board().total().passed()).isZero();
            server.vector("q", "0.5");
            assertThat(judged.asked()).as("evaluated ten minutes ago").isEqualTo(GateStatus.STALE);
        }
        try (var late = new Judged(folder, NOW.plus(Duration.ofMinutes(11)), sources(), UP)) {
            late.armed();
            assertThat(late.later(Duration.ofMinutes(5)).asked()).isEqualTo(GateStatus.OPEN);
        }
    }

    /// A value that Prometheus still answers with is as old as its sample: for five minutes it tells the last one.
    @Test
    void aSampleOlderThanItsFreshnessThoughEvaluatedNow() throws Exception {
        var fresh = UP.replace("query: q", "query: q, freshness: 1m");
        server.vector("q", "0.5").sampled(String.valueOf(NOW.getEpochSecond() - 61), "q");
        assertThat(stands(fresh)).isEqualTo(GateStatus.OPEN);

        server.sampled(String.valueOf(NOW.getEpochSecond() - 59), "q");
        assertThat(stands(fresh)).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void anUnarmedBinding() throws Exception {
        server.vector("q", "0.5");
        try (var judged = judged(UP)) {
            assertThat(judged.asked()).as("not even asked").isEqualTo(GateStatus.OPEN);
            assertThat(judged.newest()).isEmpty();
            assertThat(judged.askedThoughUnarmed()).isEqualTo(GateStatus.OPEN);
            assertThat(judged.newest()).hasSize(1);
            judged.later(Duration.ofSeconds(1)).armed();
            assertThat(judged.stands()).as("by what was answered before").isEqualTo(GateStatus.OPEN);
            assertThat(judged.asked()).isEqualTo(GateStatus.PASSED);
            judged.perform(new Action.Disarm(judged.gate().id(), ""));
            assertThat(judged.later(Duration.ofSeconds(1)).askedThoughUnarmed()).isEqualTo(GateStatus.OPEN);
        }
    }

    @Test
    void aBindingWhoseSourceMovedAfterItWasArmed() throws Exception {
        server.vector("q", "0.5");
        try (var judged = judged(UP);
                var other = new FakePrometheus().vector("q", "0.5")) {
            assertThat(judged.armed().asked()).isEqualTo(GateStatus.PASSED);
            judged.sources("sources: {prom: {kind: prometheus, url: \"" + other.url() + "\"}}\n");
            assertThat(judged.later(Duration.ofSeconds(1)).asked()).isEqualTo(GateStatus.OPEN);
            assertThat(judged.binding().automation())
                    .isEqualTo(new Binding.Automation.Off("probe up, its variables or its source changed"));
            assertThat(judged.later(Duration.ofSeconds(1)).askedThoughUnarmed()).isEqualTo(GateStatus.OPEN);

            judged.later(Duration.ofSeconds(1)).armed();
            assertThat(judged.asked()).isEqualTo(GateStatus.PASSED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<testsuite tests='9'/>",
                "<testsuites/>",
                "<testsuite><testcase classname='Other' name='a'/></testsuite>",
                "<testsuite><testcase classname='CrossOrg' name='a'><skipped/></testcase></testsuite>",
                "<testsuite><testcase classname='CrossOrg' name='a'><failure/></testcase></testsuite>",
                "<testsuite><testcase classname='CrossOrg' name='a'/><testcase classname='CrossOrg'"
                        + " name='b'><error/></testcase></testsuite>",
                "<testsuite><testcase classname='CrossOrg' name='a'/>",
                "",
                "<testsuite timestamp='2026-11-23T11:59:00Z'><testcase classname='CrossOrg' name='a'/></testsuite>",
                "<testsuite timestamp='2026-11-24T12:01:00Z'><testcase classname='CrossOrg' name='a'/></testsuite>"
            })
    void aTestReportWithNoTestInItThatPassedLately(String xml) throws Exception {
        var report = "report: {kind: test-report, source: files, path: '*.xml', name: '*CrossOrg*'}";
        write("r.xml", xml, Duration.ZERO);
        assertThat(stands(report)).isEqualTo(GateStatus.OPEN);

        write("r.xml", "<testsuite><testcase classname='CrossOrg' name='a'/></testsuite>", Duration.ZERO);
        assertThat(stands(report)).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void whatIsReplayed() throws Exception {
        server.vector("q", "0.5");
        var run = folder.resolve("run.jsonl");
        try (var judged = judged(UP)) {
            judged.armed();
            var kept = judged.workspace()
                    .signals()
                    .probesFile(judged.review())
                    .get()
                    .orElseThrow();
            var review = judged.board().review();
            try (var recorder = ((ProbeService.ResultFound<ReplayRecorder>)
                            ReplayRecorder.start(run, review, kept, judged.probes()))
                    .value()) {
                var questions = recorder.recordAnswers(
                        judged.workspace().signals().questions(judged.review()).get());
                ProbeRun.ask(judged.workspace(), judged.review(), questions, Duration.ZERO, () -> NOW);
            }
            assertThat(judged.stands()).isEqualTo(GateStatus.PASSED);
            judged.later(Duration.ofSeconds(1))
                    .perform(new Action.Reopen(judged.gate().id(), "look again"));
            server.close();

            var again = ((ProbeService.ResultFound<ReplayRecorder.Replayed>)
                            ReplayRecorder.replay("run.jsonl", Files.readAllBytes(run)))
                    .value()
                    .entries();
            assertThat(again).singleElement().satisfies(take -> {
                assertThat(take.isRecomputed()).isTrue();
                assertThat(take.reading().verdict()).isEqualTo(Verdict.PASS);
            });
            assertThat(judged.stands()).isEqualTo(GateStatus.OPEN);
            assertThat(judged.hears(again.stream()
                            .map(ReplayRecorder.ReplayedReading::reading)
                            .toList()))
                    .as("not even where somebody hands it in")
                    .isEqualTo(GateStatus.OPEN);
        }
    }
}
