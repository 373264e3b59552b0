package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// A real Prometheus behind a route prefix, with rules that can fire and rules that cannot (rule R14).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ParameterizedClass
@EnumSource(
        value = ServerProgram.class,
        names = {"DEBIAN_PROMETHEUS", "PROMETHEUS"})
class RealPrometheusTest {
    @Parameter
    private ServerProgram program = ServerProgram.PROMETHEUS;

    @TempDir
    private static Path folder;

    private Optional<RealServer> prometheus = Optional.empty();
    private final OtlpReceiverService receivers = new OtlpReceiverService(InstantSource.system());
    private ProbeExecutor asker =
            new ProbeExecutor(SourcesFile.none(Path.of("")), InstantSource.system(), Map.of(), receivers);

    @BeforeParameterizedClassInvocation
    void start() throws Exception {
        var server = RealServer.prometheus(program, folder);
        prometheus = Optional.of(server);
        asker = new ProbeExecutor(
                SourcesFile.read(folder, "sources: {prom: {kind: prometheus, url: \"" + server.url() + "/prom/\"}}\n"),
                InstantSource.system(),
                Map.of(),
                receivers);
        var end = Instant.now().plusSeconds(30);
        for (var probe : List.of(
                "kind: promql, source: prom, query: 'up', pass: {min: 1}",
                "kind: alert-rule, source: prom, name: Recorded",
                "kind: alert-rule, source: prom, name: HighErrorRate")) {
            for (var reading = ask(probe); reading.verdict() != Verdict.PASS; reading = ask(probe))
                assertThat(Instant.now()).as(reading.reason()).isBefore(end);
        }
    }

    @AfterParameterizedClassInvocation
    void stop() {
        prometheus.ifPresent(RealServer::close);
        receivers.close();
    }

    private Reading ask(String keys) throws Exception {
        var probesFile = ProbesFile.read(
                "version: 1\nprobes:\n  it: {" + keys + "}\n", asker.sources(), new Release("", "", List.of(), "", ""));
        return asker.ask(probesFile.probes().values().iterator().next());
    }

    @Test
    void aRuleThatCanFirePassesThoughItDoesNotFire() throws Exception {
        var reading = ask("kind: alert-rule, source: prom, name: 'High.*'");

        assertThat(reading.verdict()).isEqualTo(Verdict.PASS);
        assertThat(reading.isFresh(Instant.now())).isTrue();
    }

    @Test
    void aHealthyRuleOverAMetricThatDoesNotExistCannotFire() throws Exception {
        var reading = ask("kind: alert-rule, source: prom, name: ElevatedLatency");

        assertThat(reading.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(reading.reason())
                .isEqualTo("This alert cannot fire: rule `ElevatedLatency` is loaded and healthy, but its metric"
                        + " `no_such_bucket` has no series.");
        assertThat(reading.query()).isEqualTo("histogram_quantile(0.95, sum by (le) (rate(no_such_bucket[5m]))) > 1");
    }

    @Test
    void aMetricThatWasRenamedIsNamedWithItsSeries() throws Exception {
        assertThat(ask("kind: alert-rule, source: prom, name: Renamed").reason())
                .matches(".*its metric `prometheus_request_duration_seconds_bucket` has no series\\. Was it renamed to"
                        + " `prometheus_http_request_duration_seconds_bucket`, which has \\d+ series\\?");
    }

    @Test
    void aRuleWhoseSelectorMatchesNothingIsInconclusive() throws Exception {
        assertThat(ask("kind: alert-rule, source: prom, name: OtherJob").verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    /// What a rule reads is read by the grammar, not by searching for words; rules that it reads are followed.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ByPatternGone | FAIL | its metric `no_such_.*` has no series",
                "ByPattern | INCONCLUSIVE | by a pattern",
                "ByChoice | PASS | Loaded, healthy",
                "ByJob | INCONCLUSIVE | by labels only",
                "Constant | INCONCLUSIVE | reads no metric",
                "Number | INCONCLUSIVE | reads no metric",
                "NamedAsAnOperator | FAIL | its metric `or` has no series",
                "OneSideGone | INCONCLUSIVE | Only part of this alert can fire",
                "NeverSilenced | PASS | Loaded, healthy",
                "Absent | PASS | Loaded, healthy",
                "OverTime | PASS | Loaded, healthy",
                "Recorded | PASS | Loaded, healthy",
                "RecordedFromNothing | FAIL | its metric `no_such` has no series",
                "RecordedTwice | FAIL | its metric `no_such` has no series",
                "RecordedNumber | INCONCLUSIVE | reads no metric"
            })
    void aRuleIsJudgedByWhatItReads(String name, Verdict verdict, String words) throws Exception {
        var reading = ask("kind: alert-rule, source: prom, name: " + name);

        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(verdict);
        assertThat(reading.reason()).contains(words);
    }

    @Test
    void anAnnotationThatIsEmptyIsNone() throws Exception {
        var reading = ask("kind: alert-rule, source: prom, name: Number, annotations: [runbook_url]");

        assertThat(reading.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(reading.reason()).isEqualTo("Annotation runbook_url of rule Number is empty.");
    }

    @Test
    void aVolumeOfAMetricThatDoesNotExistSaysSo() throws Exception {
        var reading = ask("kind: promql, source: prom, query: up, pass: {min: 1}, minVolume: 10,"
                + " volume: 'sum(rate(prometheus_request_total[5m])) or vector(0)'");

        assertThat(reading.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(reading.reason())
                .startsWith("The volume is 0. It must be at least 10 before the value counts. Metric"
                        + " `prometheus_request_total` does not exist.");
    }

    @Test
    void aQueryOverAWindowThatBeganJustNowHasGaps() throws Exception {
        assertThat(ask("kind: promql, source: prom, query: 'min(up)', pass: {min: 1}, for: 1m")
                        .verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    /// A server refuses more than 11,000 points a series.
    @Test
    void aLongWindowIsAskedForInFewPoints() throws Exception {
        var reading = ask("kind: promql, source: prom, query: 'min(up)', pass: {min: 1}, for: 30d");
        assertThat(reading.verdict()).as(reading.reason()).isNotEqualTo(Verdict.ERROR);
    }

    /// Rule R13: the sample's time where the server tells it, of one metric and of several.
    @Test
    void aValueIsAsOldAsItsSample() throws Exception {
        for (var query : List.of("sum(up)", "sum(up) / count(prometheus_build_info{goversion=~\".+\"})")) {
            var reading = ask("kind: promql, source: prom, query: '" + query + "', pass: {min: 1}");
            assertThat(reading.verdict()).as(query).isEqualTo(Verdict.PASS);
            assertThat(reading.provenAt())
                    .as("evaluated after it was asked, sampled before")
                    .isBetween(reading.askedAt().minusSeconds(5), reading.askedAt());
        }
    }

    @Test
    void nothingAndNotANumberAreNoData() throws Exception {
        assertThat(ask("kind: promql, source: prom, query: 'no_such', pass: {min: 0}")
                        .verdict())
                .isEqualTo(Verdict.NO_DATA);
        assertThat(ask("kind: promql, source: prom, query: 'vector(0)/vector(0)', pass: {min: 0}")
                        .verdict())
                .isEqualTo(Verdict.NO_DATA);
    }

    @Test
    void aBrokenQueryIsAnErrorWithTheServersWords() throws Exception {
        var reading = ask("kind: promql, source: prom, query: 'sum(', pass: {min: 0}");

        assertThat(reading.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(reading.reason()).contains("parse error");
    }

    @Test
    void targetsAndAlertmanagersAreJudged() throws Exception {
        assertThat(ask("kind: targets-up, source: prom, job: self").verdict()).isEqualTo(Verdict.PASS);
        assertThat(ask("kind: targets-up, source: prom, job: another").verdict())
                .isEqualTo(Verdict.NO_DATA);
        assertThat(ask("kind: alertmanager-link, source: prom").verdict()).isEqualTo(Verdict.FAIL);
    }
}
