package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.signal.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Summaries of k6 in both of their forms: a threshold that was crossed fails, and nothing measured is no pass.
class K6SummaryTest {
    @TempDir
    private Path folder;

    private ReportFolder reports() {
        return new ReportFolder(folder, "k6-summary");
    }

    /// As `--summary-export` writes it: a threshold says whether it was crossed.
    private static String exported(String duration, boolean isCrossed) {
        return """
            {"metrics": {
              "http_req_duration": {%s, "thresholds": {"p(95)<500": %s}},
              "http_req_failed": {"passes": 0, "fails": 40, "value": 0, "thresholds": {"rate<0.01": false}},
              "iterations": {"count": 40, "rate": 3.9}
             }, "root_group": {"name": "", "path": "", "id": "d41d", "groups": {}, "checks": {}}}
            """.formatted(duration, isCrossed);
    }

    /// As `handleSummary` gets it: a threshold says whether it is all right.
    private static String handled(String duration, boolean isOk) {
        return """
            {"root_group": {"name": "", "groups": [], "checks": []}, "options": {"summaryTrendStats": ["avg"]},
             "state": {"isStdOutTTY": false, "testRunDurationMs": 10029.1},
             "metrics": {
              "http_req_duration": {"type": "trend", "contains": "time", "values": {%s}, "thresholds": {"p(95)<500": {"ok": %s}}},
              "iterations": {"type": "counter", "contains": "default", "values": {"count": 40, "rate": 3.9}}}}
            """.formatted(duration, isOk);
    }

    private static final String MEASURED = "\"avg\": 120.5, \"min\": 20, \"max\": 460.1, \"p(95)\": 410.2";
    private static final String NOTHING = "\"avg\": 0, \"min\": 0, \"max\": 0, \"p(95)\": 0";

    @Test
    void thresholdsThatHeldPassInEitherForm() throws Exception {
        var old = reports().write("s.json", exported(MEASURED, false)).ask("path: s.json");
        assertThat(old.verdict()).as(old.reason()).isEqualTo(Verdict.PASS);
        assertThat(old.reason()).isEqualTo("All 2 thresholds held.");
        assertThat(old.values()).containsExactly("2 thresholds", "40 iterations");
        assertThat(old.provenAt()).isEqualTo(ReportFolder.NOW.minus(Duration.ofMinutes(3)));
        assertThat(old.freshness()).isEqualTo(Duration.ofHours(24));

        var handled = reports().write("s.json", handled(MEASURED, true)).ask("path: s.json");
        assertThat(handled.verdict()).as(handled.reason()).isEqualTo(Verdict.PASS);
        assertThat(handled.reason()).isEqualTo("The threshold held.");
    }

    @Test
    void aThresholdThatWasCrossedFailsInEitherForm() throws Exception {
        var old = reports().write("s.json", exported(MEASURED, true)).ask("path: s.json");
        assertThat(old.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(old.reason()).isEqualTo("1 threshold was crossed: http_req_duration: p(95)<500.");
        assertThat(reports()
                        .write("s.json", handled(MEASURED, false))
                        .ask("path: s.json")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(reports()
                        .write("a.json", exported(MEASURED, false))
                        .ask("path: '*.json'")
                        .verdict())
                .as("one of two runs")
                .isEqualTo(Verdict.FAIL);
    }

    /// k6 says of every threshold over nothing that it held.
    @Test
    void aThresholdOverAMetricWithoutSamplesIsInconclusive() throws Exception {
        for (var text : new String[] {
            exported(NOTHING, false),
            handled(NOTHING, true),
            exported(MEASURED, false).replace("\"fails\": 40", "\"fails\": 0"),
            handled("", true),
        }) {
            var reading = reports().write("s.json", text).ask("path: s.json");
            assertThat(reading.verdict()).as(text).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(reading.reason()).startsWith("These thresholds are over a metric without samples: ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http_req_duration, PASS",
        "'http_req_duration: p(95)<500', PASS",
        "'http_req_duration: p(95) < 500', PASS",
        "http_req_failed, PASS",
        "'http_req_duration: p(99)<500', INCONCLUSIVE",
        "http_req, INCONCLUSIVE",
        "iterations, INCONCLUSIVE"
    })
    void theNamedThresholdsHaveToBeThere(String name, Verdict verdict) throws Exception {
        var reading = reports()
                .write("s.json", exported(MEASURED, false))
                .ask("path: s.json, require: ['http_req_failed', '" + name + "']");
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(verdict);
    }

    @Test
    void tooFewIterationsAreInconclusive() throws Exception {
        reports().write("s.json", exported(MEASURED, false));
        assertThat(reports().ask("path: s.json, min: 40").verdict()).isEqualTo(Verdict.PASS);
        var reading = reports().ask("path: s.json, min: 41");
        assertThat(reading.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(reading.reason()).isEqualTo("Only 40 iterations ran; at least 41 are required.");
        reports().write("s.json", exported(MEASURED, false).replace("\"iterations\"", "\"vus\""));
        assertThat(reports().ask("path: s.json, min: 0").verdict())
                .as("without a count of iterations")
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[]",
                "null",
                "{\"metrics\":{}}",
                "{\"metrics\":null}",
                "{\"metrics\":[{\"name\":\"http_reqs\",\"thresholds\":[{\"source\":\"count>1\",\"ok\":true}]}]}",
                "{\"metrics\":{\"iterations\":{\"count\":40}}}",
                "{\"metrics\":{\"iterations\":{\"count\":40,\"thresholds\":{}}}}",
                "{\"metrics\":{\"iterations\":{\"count\":40,\"thresholds\":{\"count>1\":\"false\"}}}}",
                "{\"metrics\":{\"iterations\":{\"count\":40,\"thresholds\":{\"count>1\":{\"ok\":\"true\"}}}}}",
                "{\"metrics\":{\"iterations\":{\"count\":40,\"thresholds\":{\"count>1\":null}}}}",
                "{\"metrics\":{\"iterations\":{\"count\":40,\"thresholds\":[\"count>1\"]}}}",
                "{\"metrics\":{\"iterations\":40}}",
                "{\"metrics\":{\"iterations\":{\"count\":-1,\"thresholds\":{\"count>1\":false}}}}",
                "{\"metrics\":{\"iterations\":{\"count\":\"many\",\"thresholds\":{\"count>1\":false}}}}",
                "<html><body>Sign in</body></html>"
            })
    void whatIsNoSummaryWithThresholdsIsNoPass(String text) throws Exception {
        var reading = reports().write("s.json", text).ask("path: s.json");
        assertThat(reading.verdict()).as(reading.reason()).isIn(Verdict.INCONCLUSIVE, Verdict.NO_DATA);
    }

    @Test
    void aSummaryThatBreaksOffAnywhereIsNoPass() throws Exception {
        reports().neverPassesCutOff("s.json", exported(MEASURED, false), "path: s.json");
    }

    @Test
    void aHugeSummaryIsNotRead() throws Exception {
        reports().huge("s.json");
        assertThat(reports().ask("path: s.json").reason()).isEqualTo("s.json is larger than 32 MiB.");
    }
}
