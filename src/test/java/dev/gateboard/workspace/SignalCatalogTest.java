package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.curve.CurveBand;
import dev.gateboard.model.curve.JudgedHistory;
import dev.gateboard.model.curve.QueryHistory;
import dev.gateboard.model.signal.ListedAlertRule;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.FakePrometheus;
import dev.gateboard.workspace.preview.SignalCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a server knows, for the probe editor: every trouble is one sentence.
class SignalCatalogTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    private Path folder;

    private FakePrometheus prometheus;
    private ProbeService probes;
    private SignalCatalog catalog;

    @BeforeEach
    void start() throws Exception {
        prometheus = new FakePrometheus();
        var file = folder.resolve("sources.yaml");
        Files.writeString(
                file,
                "sources:\n  prom: {kind: prometheus, url: \"" + prometheus.url() + "\"}\n"
                        + "  off: {kind: prometheus, url: \"http://127.0.0.1:1\"}\n");
        probes = new ProbeService(file, () -> NOON, Map.of());
        catalog = new SignalCatalog(probes);
    }

    @AfterEach
    void stop() {
        probes.close();
        prometheus.close();
    }

    private static String sentence(ProbeService.ServiceResult<?> result) {
        return result instanceof ProbeService.SourceRefused<?>(String sentence) ? sentence : result.toString();
    }

    @Test
    void namesLabelsDescriptionsAndRulesAreTheServersOwn() {
        prometheus
                .answers("/api/v1/label/__name__/values", "{\"status\":\"success\",\"data\":[\"up\",\"errors_total\"]}")
                .answers(
                        "/api/v1/metadata",
                        "{\"status\":\"success\",\"data\":{\"up\":[{\"type\":\"gauge\",\"help\":\"Is it"
                                + " up?\",\"unit\":\"\"}]}}")
                .rules("{\"state\":\"firing\",\"name\":\"High\",\"query\":\"up > 1\",\"type\":\"alerting\"}");
        assertThat(catalog.values("prom", "__name__"))
                .isEqualTo(new ProbeService.ResultFound<>(List.of("errors_total", "up")));
        assertThat(catalog.descriptions("prom")).isEqualTo(new ProbeService.ResultFound<>(Map.of("up", "Is it up?")));
        assertThat(catalog.alertRules("prom"))
                .isEqualTo(new ProbeService.ResultFound<>(List.of(new ListedAlertRule("High", "firing", "up > 1"))));
    }

    @Test
    void pastOfAQueryHasAMomentForEachStepAlsoWhereNothingCame() {
        long first = NOON.minus(Duration.ofHours(1)).getEpochSecond();
        prometheus.answers(
                "up",
                "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":["
                        + "{\"metric\":{\"i\":\"0\"},\"values\":[[" + first + ",\"1\"],[" + (first + 15)
                        + ",\"0.2\"]]},"
                        + "{\"metric\":{\"i\":\"1\"},\"values\":[[" + first + ",\"0.1\"],[" + (first + 30)
                        + ",\"NaN\"]]}]}}");
        var found = catalog.history("prom", "up", Duration.ofHours(1));
        assertThat(found).isInstanceOf(ProbeService.ResultFound.class);
        if (!(found instanceof ProbeService.ResultFound<QueryHistory>(QueryHistory history))) return;
        assertThat(history.series()).isEqualTo(2);
        assertThat(history.moments()).hasSize(241);
        var judged = JudgedHistory.of(
                history,
                List.of(CurveBand.of(Verdict.PASS, Double.NEGATIVE_INFINITY, 0.3), CurveBand.of(Verdict.FAIL, 0.5, 9)));
        assertThat(judged.moments().subList(0, 3))
                .extracting(JudgedHistory.JudgedMoment::verdict)
                .containsExactly(Verdict.FAIL, Verdict.PASS, Verdict.NO_DATA);
        assertThat(judged.count(Verdict.NO_DATA)).isEqualTo(239);
    }

    @Test
    void troubleIsOneSentence() {
        prometheus.answers(
                "1+", 400, "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"1:3: parse error\"}");
        assertThat(sentence(catalog.history("prom", "1+", Duration.ofDays(7)))).contains("1:3: parse error");
        assertThat(sentence(catalog.values("off", "job"))).contains("127.0.0.1:1");
        assertThat(sentence(catalog.alertRules("nowhere"))).contains("nowhere");
        prometheus.otherwise("<html>Please log in</html>");
        assertThat(sentence(catalog.descriptions("prom"))).isNotEmpty().doesNotContain("<html>");
    }
}
