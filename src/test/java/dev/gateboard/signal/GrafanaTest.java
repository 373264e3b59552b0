package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Dashboards in a Grafana, by a stand-in with the shapes of its documentation: they pass by the data behind their
/// panels, and never by their titles.
class GrafanaTest {
    /// A second after the instant at which the fake's vectors are evaluated.
    private static final Instant NOW = Instant.ofEpochSecond(1_795_521_601);

    private static final String LATENCY =
            "histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket[5m])))";

    private StandInGrafana grafana;

    @BeforeEach
    void start() throws IOException {
        grafana = new StandInGrafana();
        grafana.answers("/api/datasources", """
            [{"id":1,"uid":"prom-1","orgId":1,"name":"Main","type":"prometheus","access":"proxy","isDefault":true},
             {"id":2,"uid":"loki-1","orgId":1,"name":"Logs","type":"loki","access":"proxy","isDefault":false}]
            """);
    }

    @AfterEach
    void stop() {
        grafana.close();
    }

    private static String panel(String title, String expression, String dataSource) {
        return "{\"id\":2,\"type\":\"timeseries\",\"title\":\"" + title + "\",\"datasource\":" + dataSource
                + ",\"targets\":[{\"refId\":\"A\",\"expr\":\"" + expression + "\"}]}";
    }

    private static String dashboard(String... panels) {
        return "{\"uid\":\"beep\",\"title\":\"Beep\",\"schemaVersion\":39,\"templating\":{\"list\":[{\"name\":\"ds\",\"type\":\"datasource\","
            + "\"query\":\"prometheus\",\"current\":{\"text\":\"Main\",\"value\":\"prom-1\"}}]},\"panels\":["
                + String.join(",", panels) + "]}";
    }

    private static final String PROM = "{\"type\":\"prometheus\",\"uid\":\"prom-1\"}";

    private void hasData(String... values) {
        grafana.prometheus()
                .vector("vector(1)", "1")
                .vector(LATENCY, values)
                .sampled(values.length == 0 ? "" : "1795521600.5", "http_request_duration_seconds_bucket");
    }

    private Reading ask(String keys) throws Exception {
        return ask(keys, "GRAFANA", Map.of("GRAFANA", "glsa_a"));
    }

    private ProbeExecutor executor(
            SourcesFile sources, Map<String, String> environment, OtlpReceiverService receivers) {
        return new ProbeExecutor(sources, (InstantSource) () -> NOW, environment, receivers);
    }

    private SourcesFile sources(String token) throws Exception {
        return SourcesFile.read(
                Path.of("/"),
                "sources: {graf: {kind: grafana, url: \"" + grafana.url() + "\", authorization: {credentials: \"env:"
                        + token + "\"}}}\n");
    }

    private Reading ask(String keys, String token, Map<String, String> environment) throws Exception {
        var sources = sources(token);
        var probesFile = ProbesFile.read(
                "version: 1\nprobes:\n  it: {kind: grafana-dashboard, source: graf, require: [http-latency], " + keys
                        + "}\n",
                sources,
                new Release("", "", List.of(), "", ""));
        try (var receivers = new OtlpReceiverService(() -> NOW)) {
            return executor(sources, environment, receivers)
                    .ask(probesFile.probes().values().iterator().next());
        }
    }

    @Test
    void aPanelWithFreshDataPassesHoweverItsDashboardIsFound() throws Exception {
        grafana.dashboard("beep", "Beep", "api", dashboard(panel("p95", LATENCY, PROM)))
                .dashboard("other", "Other", "web", dashboard(panel("up", "up", PROM)));
        hasData("0.2");
        for (var keys :
                new String[] {"uid: beep", "folder: Beep", "folder: f-Beep", "tag: api", "tag: [api], folder: Beep"}) {
            var reading = ask(keys);
            assertThat(reading.verdict()).as(keys + ": " + reading.reason()).isEqualTo(Verdict.PASS);
            assertThat(reading.reason()).isEqualTo("Panels with data: http-latency: Beep / p95.");
        }
        assertThat(grafana.asked)
                .anyMatch(each -> each.startsWith("POST /api/datasources/proxy/uid/prom-1/api/v1/query"));
        assertThat(ask("tag: web").verdict()).as("another dashboard").isEqualTo(Verdict.FAIL);
        assertThat(ask("tag: [api, web]").verdict()).as("every tag").isEqualTo(Verdict.NO_DATA);
        assertThat(ask("folder: beep").verdict()).as("another folder").isEqualTo(Verdict.NO_DATA);
    }

    @Test
    void aTitleAloneNeverPasses() throws Exception {
        grafana.dashboard("beep", "Beep", "api", dashboard(panel("HTTP latency p95", "up", PROM)));
        hasData("0.2");
        grafana.prometheus().vector("up", "1");
        assertThat(ask("uid: beep").reason()).isEqualTo("No panel shows http-latency.");
        assertThat(ask("uid: beep").verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aPanelWithoutDataOrWithOldDataIsNoPass() throws Exception {
        grafana.dashboard("beep", "Beep", "api", dashboard(panel("p95", LATENCY, PROM)));
        hasData();
        assertThat(ask("uid: beep").verdict()).isEqualTo(Verdict.NO_DATA);
        hasData("NaN");
        assertThat(ask("uid: beep").verdict()).isEqualTo(Verdict.NO_DATA);
        hasData("0.2");
        grafana.prometheus().sampled("1795520000", "http_request_duration_seconds_bucket");
        assertThat(ask("uid: beep").verdict()).as("samples of 27 minutes ago").isEqualTo(Verdict.NO_DATA);
    }

    /// How a panel names its data source, and what comes of it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'prometheus','uid':'prom-1'} | PASS",
                "{'type':'prometheus','uid':'${ds}'} | PASS",
                "'$ds' | PASS",
                "'[[ds]]' | PASS",
                "'Main' | PASS",
                "'default' | PASS",
                "null | PASS",
                "{'uid':'-- Mixed --'} | PASS",
                "{'uid':'${other}'} | INCONCLUSIVE",
                "{'uid':'loki-1'} | INCONCLUSIVE",
                "{'uid':'gone'} | INCONCLUSIVE",
                "'-- Grafana --' | INCONCLUSIVE"
            })
    void theDataSourceOfAPanelIsAsked(String dataSource, Verdict verdict) throws Exception {
        var reference = dataSource.startsWith("$") || dataSource.matches("[\\[A-Z-].*|default")
                ? "'" + dataSource + "'"
                : dataSource;
        grafana.dashboard("beep", "Beep", "api", dashboard(panel("p95", LATENCY, reference.replace('\'', '"'))));
        hasData("0.2");
        var reading = ask("uid: beep");
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(verdict);
    }

    @Test
    void theDataSourceOfAQueryComesBeforeThatOfItsPanel() throws Exception {
        grafana.dashboard(
                "beep",
                "Beep",
                "api",
                dashboard("{\"type\":\"timeseries\",\"title\":\"p95\",\"datasource\":{\"uid\":\"-- Mixed"
                        + " --\"},\"targets\":[{\"refId\":\"A\",\"expr\":\"" + LATENCY
                        + "\",\"datasource\":{\"uid\":\"loki-1\"}}]}"));
        hasData("0.2");
        assertThat(ask("uid: beep").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void withoutTheRightToListDataSourcesOnlyTheUidOfOneIsAsked() throws Exception {
        grafana.answers("/api/datasources", 403, "{\"message\":\"You'll need additional permissions\"}");
        hasData("0.2");
        grafana.dashboard("beep", "Beep", "api", dashboard(panel("p95", LATENCY, PROM)));
        assertThat(ask("uid: beep").verdict()).isEqualTo(Verdict.PASS);
        grafana.dashboard("beep", "Beep", "api", dashboard(panel("p95", LATENCY, "null")));
        assertThat(ask("uid: beep").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void hiddenQueriesDoNotCountAndFoldedRowsDo() throws Exception {
        hasData("0.2");
        grafana.dashboard(
                "beep",
                "Beep",
                "api",
                dashboard(panel("p95", LATENCY, PROM).replace("\"refId\"", "\"hide\":true,\"refId\"")));
        assertThat(ask("uid: beep").verdict()).isEqualTo(Verdict.FAIL);
        grafana.dashboard(
                "beep",
                "Beep",
                "api",
                dashboard("{\"type\":\"row\",\"collapsed\":true,\"title\":\"HTTP\",\"panels\":["
                        + panel("p95", LATENCY, PROM) + "]}"));
        assertThat(ask("uid: beep").verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aLibraryPanelIsReadFromTheLibrary() throws Exception {
        grafana.dashboard(
                "beep",
                "Beep",
                "api",
                dashboard("{\"id\":3,\"title\":\"From the"
                        + " library\",\"libraryPanel\":{\"uid\":\"lib-1\",\"name\":\"p95\"}}"));
        hasData("0.2");
        var unread = ask("uid: beep");
        assertThat(unread.verdict()).as("not there").isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(unread.reason()).isEqualTo("No panel shows http-latency. 1 library panel was not checked.");
        grafana.answers(
                "/api/library-elements/lib-1",
                "{\"result\":{\"id\":25,\"uid\":\"lib-1\",\"name\":\"p95\",\"kind\":1,\"type\":\"timeseries\",\"model\":"
                        + panel("p95", LATENCY, PROM) + ",\"version\":1}}");
        assertThat(ask("uid: beep").reason()).isEqualTo("Panels with data: http-latency: Beep / From the library.");
    }

    @Test
    void everyPageOfASearchIsRead() throws Exception {
        for (int each = 0; each < 500; each++)
            grafana.dashboard("d" + each, "Rest", "x", dashboard(panel("a", "up", PROM)));
        grafana.dashboard("beep", "Beep", "x", dashboard(panel("p95", LATENCY, PROM)));
        hasData("0.2");
        assertThat(ask("folder: Beep").verdict()).as("on the second page").isEqualTo(Verdict.PASS);
        assertThat(ask("folder: Rest").reason()).isEqualTo("500 dashboards were found, more than 50. Name fewer.");
        grafana.forgetsPages = true;
        assertThat(ask("folder: Beep").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    /// A server may put fewer on a page than it is asked for.
    @Test
    void aSmallerPageIsNotTheLastOne() throws Exception {
        for (int each = 0; each < 30; each++)
            grafana.dashboard("d" + each, "Rest", "x", dashboard(panel("a", "up", PROM)));
        grafana.dashboard("beep", "Beep", "x", dashboard(panel("p95", LATENCY, PROM)));
        grafana.largestPage = 10;
        hasData("0.2");
        assertThat(ask("folder: Beep").verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aDashboardThatWasDeletedFails() throws Exception {
        var reading = ask("uid: beep");
        assertThat(reading.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(reading.reason()).isEqualTo("Grafana has no dashboard with the uid beep.");
    }

    @Test
    void aWrongTokenIsSaidSo() throws Exception {
        grafana.dashboard("beep", "Beep", "api", dashboard(panel("p95", LATENCY, PROM)));
        var reading = ask("tag: api", "GRAFANA", Map.of("GRAFANA", "wrong"));
        assertThat(reading.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(reading.reason())
                .isEqualTo("The source refused the login (status 401). Check its credentials in sources.yaml.");
        try (var receivers = new OtlpReceiverService(() -> NOW)) {
            var wrong = executor(sources("GRAFANA"), Map.of("GRAFANA", "wrong"), receivers);
            assertThat(wrong.findProblem(sources("GRAFANA").source("graf").orElseThrow())
                            .orElseThrow()
                            .isRefused())
                    .isTrue();
            var right = executor(sources("GRAFANA"), Map.of("GRAFANA", "glsa_a"), receivers);
            assertThat(right.findProblem(sources("GRAFANA").source("graf").orElseThrow()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/search", "/api/dashboards/uid/beep", "/api/datasources"})
    void whatIsNoAnswerOfAGrafanaIsAnError(String path) throws Exception {
        for (var body : new String[] {
            "<html><body><form action=\"/login\"></form></body></html>",
            "",
            "{",
            "null",
            "{\"message\":\"ok\"}",
            "\"text\""
        }) {
            grafana.dashboard("beep", "Beep", "api", dashboard(panel("p95", LATENCY, PROM)))
                    .answers(path, body);
            hasData("0.2");
            var reading = ask("tag: api");
            assertThat(reading.verdict()).as(path + " " + body).isEqualTo(Verdict.ERROR);
        }
        for (int status : new int[] {403, 500, 503}) {
            if (path.equals("/api/datasources") && status == 403) continue;
            grafana.answers(path, status, "{\"message\":\"no\"}");
            assertThat(ask("tag: api").verdict()).as(path + " " + status).isEqualTo(Verdict.ERROR);
        }
    }

    @Test
    void aDataSourceThatRefusesIsNamedAndNoMissingData() throws Exception {
        grafana.dashboard("beep", "Beep", "api", dashboard(panel("p95", LATENCY, PROM)))
                .answers("/api/datasources/proxy/uid/prom-1/api/v1/query", 403, "{\"message\":\"Access denied\"}");
        var reading = ask("uid: beep");
        assertThat(reading.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(reading.reason()).startsWith("A data source could not be asked through Grafana. The source refused");
        grafana.answers("/api/datasources/proxy/uid/prom-1/api/v1/query", "<html><body>Sign in</body></html>");
        assertThat(ask("uid: beep").verdict()).as("a login page").isEqualTo(Verdict.ERROR);
    }

    /// Since Grafana 12 a dashboard may be kept in another schema, which the newer API converts.
    @Test
    void aDashboardOfANewerSchemaIsAskedForAsItIsConverted() throws Exception {
        var newer = "/apis/dashboard.grafana.app/v1/namespaces/default/dashboards/beep";
        var converted =
                "{\"kind\":\"Dashboard\",\"apiVersion\":\"dashboard.grafana.app/v1\",\"metadata\":{\"name\":\"beep\"},"
                        + "\"spec\":" + dashboard(panel("p95", LATENCY, PROM)) + ",\"status\":{}}";
        hasData("0.2");
        grafana.answers("/api/dashboards/uid/beep", 406, "{\"message\":\"use another API\"}")
                .answers(newer, converted);
        assertThat(ask("uid: beep").verdict()).isEqualTo(Verdict.PASS);
        grafana.dashboard("beep", "Beep", "api", "{\"title\":\"Beep\",\"elements\":{}}");
        assertThat(ask("uid: beep").verdict()).isEqualTo(Verdict.PASS);
        grafana.answers(newer, converted.replace("\"status\":{}", "\"status\":{\"conversion\":{\"failed\":true}}"));
        assertThat(ask("uid: beep").verdict()).isEqualTo(Verdict.ERROR);
        grafana.answers(newer, "<html><body>Sign in</body></html>");
        assertThat(ask("uid: beep").verdict()).isEqualTo(Verdict.ERROR);
        grafana.answers("/api/dashboards/uid/beep", 406, "{}").answers(newer, 404, "{}");
        assertThat(ask("uid: beep").verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aDashboardInAnotherFormIsInconclusive() throws Exception {
        grafana.dashboard("beep", "Beep", "api", "{\"title\":\"Beep\",\"elements\":{}}");
        var reading = ask("uid: beep");
        assertThat(reading.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(reading.reason())
                .isEqualTo("No panel shows http-latency. These dashboards have a form that is not read: beep.");
    }
}
