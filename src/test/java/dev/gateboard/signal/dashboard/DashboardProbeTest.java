package dev.gateboard.signal.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.FakePrometheus;
import dev.gateboard.signal.ProbeExecutor;
import dev.gateboard.signal.ProbesFile;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Dashboards are known by their queries. Grafana itself was not run: these shapes are its documentation's, and
/// those of the dashboards in Debian's `ceph-grafana-dashboards`.
class DashboardProbeTest {
    private static final Path CEPH = Path.of("/etc/grafana/dashboards/ceph-dashboard");
    private static final String LATENCY = "histogram_quantile(0.95, sum by (le)"
            + " (rate(http_server_request_duration_seconds_bucket{job=~\\\"$job\\\"}[$__rate_interval])))";
    private static final String ERRORS = "sum(rate(http_requests_total{status=~\\\"5..\\\"}[5m]))";

    @TempDir
    private Path folder;

    private FakePrometheus prometheus = new FakePrometheus();

    DashboardProbeTest() throws Exception {}

    @BeforeEach
    void serve() throws Exception {
        prometheus.close();
        prometheus = new FakePrometheus();
    }

    @AfterEach
    void close() {
        prometheus.close();
    }

    private void file(String name, String json) throws Exception {
        Files.writeString(folder.resolve(name), json);
    }

    private static String classic(String title, String... queries) {
        return "{\"title\":\"D\",\"panels\":[" + panel(title, queries) + "]}";
    }

    private static String panel(String title, String... queries) {
        var targets = List.of(queries).stream()
                .map(query -> "{\"expr\":\"" + query + "\"}")
                .toList();
        return "{\"type\":\"timeseries\",\"title\":\"" + title + "\",\"targets\":[" + String.join(",", targets) + "]}";
    }

    private Reading ask(Path dashboards, String require, boolean online) throws Exception {
        Files.writeString(
                folder.resolve("sources.yaml"),
                "sources: {d: {kind: folder, path: \"" + dashboards + "\"}, p: {kind: prometheus, url: \""
                        + prometheus.url() + "\"}}\n");
        var sources = SourcesFile.read(folder.resolve("sources.yaml"));
        var probesFile = ProbesFile.read(
                "version: 1\nprobes:\n  it: {kind: dashboard, source: d, path: '**.json', require: [" + require + "]"
                        + (online ? ", prometheus: p" : "") + "}\n",
                sources,
                new Release("", "", List.of(), "", ""));
        try (var receivers = new OtlpReceiverService(InstantSource.system())) {
            return new ProbeExecutor(sources, InstantSource.system(), Map.of(), receivers)
                    .ask(probesFile.probes().values().iterator().next());
        }
    }

    private Reading ask(String require) throws Exception {
        return ask(folder, require, false);
    }

    @Test
    void titlesProveNothing() throws Exception {
        file("a.json", classic("HTTP latency p95 and errors", "up", "rate(node_cpu_seconds_total[5m])"));

        var reading = ask("http-latency, http-errors");

        assertThat(reading.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(reading.reason()).isEqualTo("No panel shows http-latency, http-errors.");
    }

    @Test
    void panelsAloneAreNotKnownToShowAnything() throws Exception {
        file("a.json", classic("x", LATENCY, ERRORS));

        var reading = ask("http-latency, http-errors");

        assertThat(reading.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(reading.values()).containsExactly("http-latency: D / x", "http-errors: D / x");
    }

    @Test
    void eachRequirementPassesWithDataAndNotWithoutR14() throws Exception {
        file("a.json", classic("x", LATENCY, ERRORS));
        prometheus.vector(
                "histogram_quantile(0.95, sum by (le)"
                        + " (rate(http_server_request_duration_seconds_bucket{job=~\".*\"}[5m])))",
                "0.2");
        prometheus.sampled(
                String.valueOf(Instant.now().getEpochSecond()),
                "http_server_request_duration_seconds_bucket{job=~\".*\"}");
        prometheus.vector("sum(rate(http_requests_total{status=~\"5..\"}[5m]))");

        assertThat(ask(folder, "http-latency", true).verdict()).isEqualTo(Verdict.PASS);
        var both = ask(folder, "http-latency, http-errors", true);
        assertThat(both.verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(both.reason()).contains("their queries return no series: http-errors: D / x");
    }

    @Test
    void aPrometheusThatDoesNotAnswerShowsNoData() throws Exception {
        file("a.json", classic("x", LATENCY));
        prometheus.close();

        assertThat(ask(folder, "http-latency", true).verdict()).isEqualTo(Verdict.NO_DATA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http-latency | sum(rate(http_request_duration_seconds_sum[5m])) | false",
                "http-latency | http_request_duration_seconds{quantile=\\\"0.9\\\"} | true",
                "http-latency | histogram_quantile(0.9, rate(etcd_disk_wal_fsync_duration_seconds_bucket[5m])) | false",
                "http-errors | sum(rate(http_requests_total[5m])) | false",
                "http-errors | sum(rate(http_requests_total{code!~\\\"2..\\\"}[5m])) | true",
                "http-errors | sum(rate(http_requests_total{code=~\\\"2..\\\"}[5m])) | false",
                "db-saturation | pg_stat_activity_count / pg_settings_max_connections | true",
                "db-saturation | label_replace(up, \\\"a\\\", \\\"pg_stat_activity_count\\\", \\\"b\\\", \\\"c\\\") |"
                        + " false",
                "redis-saturation | redis_memory_used_bytes | true",
                "redis-saturation | redis_up | false",
                "queue-health | rabbitmq_queue_messages_ready | true"
            })
    void aRequirementIsKnownByMetricsAndFunctions(String require, String query, boolean shown) throws Exception {
        file("a.json", classic("x", query));

        assertThat(ask(require).verdict()).isEqualTo(shown ? Verdict.INCONCLUSIVE : Verdict.FAIL);
    }

    @Test
    void hiddenQueriesAndLibraryPanelsShowNothing() throws Exception {
        file(
                "a.json",
                "{\"panels\":[{\"type\":\"graph\",\"targets\":[{\"hide\":true,\"expr\":\"" + LATENCY
                        + "\"}]},{\"libraryPanel\":{\"uid\":\"x\"},\"title\":\"HTTP latency\"}]}");

        var reading = ask("http-latency");

        assertThat(reading.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(reading.reason()).contains("1 library panel was not checked");
    }

    @Test
    void aHiddenQueryOfTheSecondSchemaShowsNothing() throws Exception {
        file(
                "a.json",
                "{\"kind\":\"Dashboard\",\"spec\":{\"elements\":{\"panel-1\":{\"kind\":\"Panel\",\"spec\":{\"data\":"
                        + "{\"spec\":{\"queries\":[{\"spec\":{\"hidden\":true,\"query\":{\"spec\":{\"expr\":\""
                        + LATENCY
                        + "\"}}}}]}}}}}}}");
        assertThat(ask("http-latency").verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void everyShapeOfDashboardIsRead() throws Exception {
        var shapes = Map.of(
                "wrapped", "{\"meta\":{},\"dashboard\":" + classic("x", LATENCY) + "}",
                "row", "{\"panels\":[{\"type\":\"row\",\"panels\":[" + panel("x", LATENCY) + "]}]}",
                "rows", "{\"rows\":[{\"panels\":[" + panel("x", LATENCY) + "]}]}",
                "configmap",
                        "{\"kind\":\"ConfigMap\",\"data\":{\"a.json\":"
                                + JsonMapper.shared().writeValueAsString(classic("x", LATENCY)) + "}}",
                "second",
                        "{\"kind\":\"Dashboard\",\"spec\":{\"title\":\"D\",\"elements\":{\"panel-1\":{\"kind\":\"Panel\",\"spec\":"
                            + "{\"title\":\"x\",\"data\":{\"kind\":\"QueryGroup\",\"spec\":{\"queries\":[{\"kind\":\"PanelQuery\","
                            + "\"spec\":{\"hidden\":false,\"query\":{\"kind\":\"DataQuery\",\"group\":\"prometheus\",\"spec\":{\"expr\":\""
                                + LATENCY + "\"}}}}]}}}}}}}",
                "perses",
                        "{\"kind\":\"Dashboard\",\"metadata\":{\"name\":\"D\"},\"spec\":{\"panels\":{\"p\":{\"kind\":\"Panel\","
                            + "\"spec\":{\"display\":{\"name\":\"x\"},\"queries\":[{\"spec\":{\"plugin\":{\"kind\":"
                            + "\"PrometheusTimeSeriesQuery\",\"spec\":{\"query\":\"" + LATENCY + "\"}}}}]}}}}}");
        for (var shape : shapes.entrySet()) {
            file("a.json", shape.getValue());
            assertThat(ask("http-latency").verdict()).as(shape.getKey()).isEqualTo(Verdict.INCONCLUSIVE);
        }
    }

    @Test
    void whatIsNoJsonIsAnErrorAndNoFileIsNoData() throws Exception {
        assertThat(ask("http-latency").verdict()).isEqualTo(Verdict.NO_DATA);
        file("a.json", "<html>login</html>");
        assertThat(ask("http-latency").verdict()).isEqualTo(Verdict.ERROR);
    }

    @Test
    void anUnknownRequirementIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> ask("http-latenzy"))
                .isInstanceOfSatisfying(InvalidConfigException.class, malformed -> {
                    assertThat(malformed.line()).isEqualTo(3);
                    assertThat(malformed.sentence()).contains("Did you mean `http-latency`?");
                });
    }

    @Test
    void realDashboardsOfCephAreReadWhole() throws Exception {
        boolean there = Files.isDirectory(CEPH);
        if (System.getenv().getOrDefault("GATEBOARD_REAL_SERVERS", "").equals("required"))
            assertThat(there).as("ceph-grafana-dashboards is installed").isTrue();
        assumeTrue(there, "ceph-grafana-dashboards is not on this machine");
        int panels = 0;
        int queries = 0;
        int unnamed = 0;
        try (var files = Files.list(CEPH)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".json")).toList())
                for (var panel : DashboardParser.of(Files.readString(file))) {
                    panels++;
                    queries += panel.queries().size();
                    for (var query : panel.queries())
                        if (PanelQuery.of(query).selectors().isEmpty()) unnamed++;
                }
        }
        assertThat(panels).isGreaterThan(80);
        assertThat(queries).isGreaterThan(150);
        assertThat(unnamed).isZero();
        assertThat(ask(CEPH, "http-latency", false).verdict()).isEqualTo(Verdict.FAIL);
    }
}
