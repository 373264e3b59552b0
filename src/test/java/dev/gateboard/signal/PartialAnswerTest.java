package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A part of a Prometheus' answer, or what has not the form of one, proves nothing.
class PartialAnswerTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_795_521_601);
    private static final String FRESH = "2026-11-24T12:00:00Z";

    private FakePrometheus prometheus;

    @BeforeEach
    void start() throws IOException {
        prometheus = new FakePrometheus();
    }

    @AfterEach
    void stop() {
        prometheus.close();
    }

    private Reading ask(String keys) throws InvalidConfigException {
        var sources = SourcesFile.read(
                Path.of("/"), "sources:\n  prom: {kind: prometheus, url: \"%s\"}\n".formatted(prometheus.url()));
        var probesFile = ProbesFile.read(
                "version: 1\nprobes:\n  it: {source: prom, " + keys + "}\n",
                sources,
                new Release("", "", List.of(), "", ""));
        try (var receivers = new OtlpReceiverService(() -> NOW)) {
            return new ProbeExecutor(sources, () -> NOW, Map.of(), receivers)
                    .ask(probesFile.probes().values().iterator().next());
        }
    }

    private Reading promql(String rest) throws InvalidConfigException {
        return ask("kind: promql, query: q, " + rest);
    }

    private void data(String path, String data) {
        prometheus.answers(path, "{\"status\":\"success\",\"data\":" + data + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, NaN, '', INCONCLUSIVE",
        "NaN, 0.5, '', INCONCLUSIVE",
        "2, NaN, '', FAIL",
        "NaN, NaN, '', NO_DATA",
        "0.5, NaN, 'series: any, ', PASS",
        "0.5, 2, 'series: any, ', PASS",
        "2, NaN, 'series: any, ', INCONCLUSIVE",
        "2, 3, 'series: any, ', FAIL"
    })
    void aSeriesWithoutAValueLeavesItOpen(String one, String other, String any, Verdict verdict) throws Exception {
        prometheus.vector("q", one, other);

        assertThat(promql(any + "pass: {max: 1}").verdict()).isEqualTo(verdict);
    }

    @Test
    void whatHasNoValueIsSaidBesideThePass() throws Exception {
        prometheus.vector("q", "0.5", "NaN");

        assertThat(promql("series: any, pass: {max: 1}").reason()).isEqualTo("0.5 passes. 1 of 2 series has no value.");
    }

    @ParameterizedTest
    @CsvSource({"0, INCONCLUSIVE", "1, PASS", "-1, FAIL"})
    void aValueThatBothRangesHoldIsNeither(String value, Verdict verdict) throws Exception {
        prometheus.vector("q", value);

        assertThat(promql("pass: {min: 0}, fail: {max: 0}").verdict()).isEqualTo(verdict);
    }

    @Test
    void aSpanOfSamplesIsNoValue() throws Exception {
        prometheus.answers(
                "q",
                "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":{},\"values\":[[1795521600,\"0.5\"]]}]}}");

        assertThat(promql("pass: {max: 1}").verdict()).isEqualTo(Verdict.ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "+Inf, 'pass: {min: 0}', INCONCLUSIVE",
        "+Inf, 'pass: {above: 0}', INCONCLUSIVE",
        "-Inf, 'pass: {max: 1}', INCONCLUSIVE",
        "-Inf, 'pass: {below: 1}', INCONCLUSIVE",
        "-Inf, 'fail: {min: 1}', INCONCLUSIVE",
        "+Inf, 'fail: {max: 1}', INCONCLUSIVE",
        "1e999, 'pass: {min: 0}', INCONCLUSIVE",
        "+Inf, 'pass: {max: 1}', FAIL",
        "-Inf, 'pass: {min: 0}', FAIL",
        "+Inf, 'pass: {max: 1}, fail: {min: 5}', FAIL"
    })
    void whatIsInfiniteNeverPasses(String value, String ranges, Verdict verdict) throws Exception {
        prometheus.vector("q", value);

        assertThat(promql(ranges).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{}",
                "\"x\"",
                "1",
                "{\"resultType\":\"vector\"}",
                "{\"resultType\":\"vector\",\"result\":null}",
                "{\"resultType\":\"vector\",\"result\":{}}",
                "{\"resultType\":null,\"result\":[]}",
                "{\"resultType\":\"string\",\"result\":[1795521600,\"0.5\"]}",
                "{\"resultType\":\"scalar\",\"result\":[]}",
                "{\"resultType\":\"scalar\",\"result\":[1795521600,0.5]}",
                "{\"resultType\":\"vector\",\"result\":[null]}",
                "{\"resultType\":\"vector\",\"result\":[{\"value\":[1795521600,\"0.5\"]}]}",
                "{\"resultType\":\"vector\",\"result\":[{\"metric\":null,\"value\":[1795521600,\"0.5\"]}]}",
                "{\"resultType\":\"vector\",\"result\":[{\"metric\":{\"a\":1},\"value\":[1795521600,\"0.5\"]}]}",
                "{\"resultType\":\"vector\",\"result\":[{\"metric\":{}}]}",
                "{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":null}]}",
                "{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":[]}]}",
                "{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":[1795521600]}]}",
                "{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":[1795521600,0.5]}]}",
                "{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":[1795521600,null]}]}",
                "{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":[1795521600,\"\"]}]}",
                "{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":[1795521600,\"0x1p-2\"]}]}",
                "{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":[1795521600,\"0.5d\"]}]}",
                "{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":[\"1795521600\",\"0.5\"]}]}",
                "{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":[-1,\"0.5\"]}]}",
                "{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":[1e999,\"0.5\"]}]}",
                "{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":[1795521600,\"0.5\",1]}]}",
                "{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"values\":[[1795521600,\"0.5\"]]}]}",
                "{\"resultType\":\"matrix\",\"result\":[{\"metric\":{},\"value\":[1795521600,\"0.5\"]}]}",
                "{\"resultType\":\"matrix\",\"result\":[{\"metric\":{},\"values\":[]}]}",
                "{\"resultType\":\"matrix\",\"result\":[{\"metric\":{},\"values\":[[2,\"0.5\"],[1,\"0.5\"]]}]}",
                "{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":[1795521600,\"0.5\"]},"
                        + "{\"metric\":{},\"value\":[1795521600,\"0.5\"]}]}",
                "{\"resultType\":\"vector\",\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":[1,\"0.5\"]}]}"
            })
    void anAnswerOfAnotherFormIsRefusedWhole(String data) throws Exception {
        prometheus.sampled("1795521600.5", "q");
        data("q", data);

        assertThat(promql("pass: {max: 1}").verdict()).isEqualTo(Verdict.ERROR);
        assertThat(promql("series: any, pass: {max: 1}").verdict()).isEqualTo(Verdict.ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"success\",\"warnings\":\"x\",\"data\":%s}",
                "{\"status\":\"success\",\"warnings\":[1],\"data\":%s}",
                "{\"status\":\"success\",\"error\":\"x\",\"data\":%s}",
                "{\"status\":[\"success\"],\"data\":%s}",
                "{\"status\":\"success\",\"data\":%s} {}",
                "[{\"status\":\"success\",\"data\":%s}]",
                "{\"status\":\"success\",\"data\":%s,\"data\":{}}"
            })
    void whatStandsAroundTheDataHasItsFormToo(String answer) throws Exception {
        prometheus.sampled("1795521600.5", "q");
        prometheus.answers(
                "q",
                answer.formatted(
                        "{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":[1795521600,\"0.5\"]}]}"));

        assertThat(promql("pass: {max: 1}").verdict()).isEqualTo(Verdict.ERROR);
    }

    @Test
    void aClusterThatSaysPartialNeverPasses() throws Exception {
        prometheus.sampled("1795521600.5", "q");
        prometheus.answers("q", """
            {"status":"success","isPartial":true,
             "data":{"resultType":"vector","result":[{"metric":{},"value":[1795521600,"0.5"]}]}}\
            """);

        assertThat(promql("pass: {max: 1}").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "'minVolume: 1', 5, INCONCLUSIVE",
        "'volume: v', 5, INCONCLUSIVE",
        "'volume: v, minVolume: 1', '', NO_DATA",
        "'volume: v, minVolume: 0', '', NO_DATA",
        "'volume: v, minVolume: 1', NaN, NO_DATA",
        "'volume: v, minVolume: 1', +Inf, INCONCLUSIVE",
        "'volume: v, minVolume: 10', 5, INCONCLUSIVE",
        "'volume: v, minVolume: 0.5', 0.2, INCONCLUSIVE",
        "'volume: v, minVolume: 0.5', 0.7, PASS",
        "'volume: v, minVolume: 5', 5, PASS"
    })
    void aValueOverAnUnknownVolumeSaysNothing(String keys, String volume, Verdict verdict) throws Exception {
        prometheus.vector("q", "0.5");
        if (volume.isEmpty()) prometheus.vector("v");
        else prometheus.vector("v", volume);

        assertThat(promql(keys + ", pass: {max: 1}").verdict()).isEqualTo(verdict);
    }

    @Test
    void aVolumeOfWhichASeriesHasNoValueIsNotKnown() throws Exception {
        prometheus.vector("q", "0.5").vector("v", "100", "NaN");

        assertThat(promql("volume: v, minVolume: 1, pass: {max: 1}").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "{\"groups\":null}",
                "{\"groups\":{}}",
                "{\"groups\":[null]}",
                "{\"groups\":[{}]}",
                "{\"groups\":[{\"rules\":null}]}",
                "{\"groups\":[{\"rules\":[null]}]}",
                "{\"groups\":[{\"rules\":[{\"type\":\"alerting\"}]}]}",
                "{\"groups\":[{\"rules\":[{\"type\":\"alerting\",\"name\":\"High\",\"query\":null}]}]}"
            })
    void aListOfRulesThatIsNoneSaysNothingOfThem(String data) throws Exception {
        data("/api/v1/rules", data);

        var reading = ask("kind: alert-rule, name: High");
        assertThat(reading.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(reading.reason()).startsWith("The answer does not have the form of a Prometheus answer");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T12:00:00Z, '', PASS",
        "2026-11-24T08:00:00Z, '', INCONCLUSIVE",
        "0001-01-01T00:00:00Z, '', INCONCLUSIVE",
        "x, '', INCONCLUSIVE",
        "2026-11-24T12:00:00Z, ',\"groupNextToken\":\"more\"', INCONCLUSIVE"
    })
    void aRuleIsAsFreshAsItsEvaluation(String evaluated, String page, Verdict verdict) throws Exception {
        prometheus.vector("count({__name__=\"e\"})", "3").vector("count(e)", "3");
        data(
                "/api/v1/rules",
                "{\"groups\":[{\"rules\":[{\"type\":\"alerting\",\"name\":\"High\",\"query\":\"e >"
                        + " 1\",\"health\":\"ok\",\"lastEvaluation\":\"" + evaluated + "\"}]}]" + page + "}");

        assertThat(ask("kind: alert-rule, name: High").verdict()).isEqualTo(verdict);
    }

    private static String rule(String type, String name, String query, String health) {
        return "{\"type\":\"" + type + "\",\"name\":\"" + name + "\",\"query\":\"" + query + "\",\"health\":\"" + health
                + "\",\"lastError\":\"boom\",\"lastEvaluation\":\"2026-11-24T12:00:00Z\"}";
    }

    @ParameterizedTest
    @CsvSource({"ok, PASS", "err, FAIL", "unknown, INCONCLUSIVE"})
    void aRuleIsAsHealthyAsWhatRecordsItsMetric(String health, Verdict verdict) throws Exception {
        for (var metric : List.of("r", "e"))
            prometheus.vector("count({__name__=\"" + metric + "\"})", "3").vector("count(" + metric + ")", "3");
        data(
                "/api/v1/rules",
                "{\"groups\":[{\"rules\":[" + rule("alerting", "High", "r > 1", "ok") + ","
                        + rule("recording", "r", "sum(e)", health) + "]}]}");

        assertThat(ask("kind: alert-rule, name: High").verdict()).isEqualTo(verdict);
    }

    private static String target(String health, String scraped) {
        return "{\"labels\":{\"job\":\"a\",\"instance\":\"" + health + scraped + "\"},\"health\":\"" + health
                + "\",\"lastScrape\":\"" + scraped + "\"}";
    }

    @ParameterizedTest
    @CsvSource({
        "up, 2026-11-24T12:00:00Z, PASS",
        "up, 2026-11-24T09:00:00Z, INCONCLUSIVE",
        "up, 0001-01-01T00:00:00Z, INCONCLUSIVE",
        "up, '', INCONCLUSIVE",
        "unknown, 0001-01-01T00:00:00Z, INCONCLUSIVE",
        "unknown, 2026-11-24T12:00:00Z, INCONCLUSIVE",
        "down, 2026-11-24T12:00:00Z, FAIL",
        "UP, 2026-11-24T12:00:00Z, FAIL"
    })
    void aTargetIsAsFreshAsItsScrape(String health, String scraped, Verdict verdict) throws Exception {
        data("/api/v1/targets", "{\"activeTargets\":[" + target("up", FRESH) + "," + target(health, scraped) + "]}");

        var reading = ask("kind: targets-up, job: a, min: 2");
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(verdict);
        if (verdict == Verdict.PASS) assertThat(reading.provenAt()).isEqualTo(Instant.parse(FRESH));
    }

    @Test
    void theOldestScrapeIsTheAgeOfTargets() throws Exception {
        data(
                "/api/v1/targets",
                "{\"activeTargets\":[" + target("up", FRESH) + "," + target("up", "2026-11-24T11:50:00Z") + "]}");

        var reading = ask("kind: targets-up, job: a");
        assertThat(reading.verdict()).isEqualTo(Verdict.PASS);
        assertThat(Duration.between(reading.provenAt(), NOW)).isGreaterThan(Duration.ofMinutes(9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"activeTargets\":null}",
                "{\"activeTargets\":[null]}",
                "{\"activeTargets\":[{}]}"
            })
    void aListOfTargetsThatIsNoneIsAnError(String data) throws Exception {
        data("/api/v1/targets", data);

        assertThat(ask("kind: targets-up, job: a").verdict()).isEqualTo(Verdict.ERROR);
    }

    /// What a server does not offer, as Mimir does not list targets, is not an empty list.
    @ParameterizedTest
    @CsvSource({
        "targets, 'kind: targets-up, job: a'",
        "rules, 'kind: alert-rule, name: High'",
        "alertmanagers, 'kind: alertmanager-link'"
    })
    void aListThatTheServerDoesNotOfferIsAnError(String path, String keys) throws Exception {
        prometheus.answers("/api/v1/" + path, 404, "404 page not found");
        assertThat(ask(keys).verdict()).isEqualTo(Verdict.ERROR);
    }

    @Test
    void droppedTargetsAreNamed() throws Exception {
        data("/api/v1/targets", "{\"activeTargets\":[],\"droppedTargets\":[{\"discoveredLabels\":{\"job\":\"a\"}}]}");

        var reading = ask("kind: targets-up, job: a");
        assertThat(reading.verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(reading.reason()).isEqualTo("No target of job a is scraped. Relabeling dropped 1 of its targets.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"activeAlertmanagers\":null}",
                "{\"activeAlertmanagers\":[null]}",
                "{\"activeAlertmanagers\":[{}]}",
                "{\"activeAlertmanagers\":[{\"url\":\"\"}]}"
            })
    void aListOfAlertmanagersThatIsNoneIsAnError(String data) throws Exception {
        data("/api/v1/alertmanagers", data);

        assertThat(ask("kind: alertmanager-link").verdict()).isEqualTo(Verdict.ERROR);
    }

    /// What a cache had is as old as it says.
    @Test
    void anAnswerOfACacheIsAsOldAsItSays() throws Exception {
        data("/api/v1/alertmanagers", "{\"activeAlertmanagers\":[{\"url\":\"http://a\"}]}");
        prometheus.header("Age", "7200");

        var reading = ask("kind: alertmanager-link");
        assertThat(reading.verdict()).isEqualTo(Verdict.PASS);
        assertThat(reading.isFresh(NOW)).isFalse();
    }

    /// Two caches say two ages: the older counts (rule R13).
    @Test
    void theOldestOfSeveralAgesCounts() throws Exception {
        data("/api/v1/alertmanagers", "{\"activeAlertmanagers\":[{\"url\":\"http://a\"}]}");
        prometheus.header("Age", "60").header("age", "7200");

        assertThat(ask("kind: alertmanager-link").isFresh(NOW)).isFalse();
    }
}
