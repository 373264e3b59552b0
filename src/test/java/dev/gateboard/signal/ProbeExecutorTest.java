package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Language;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Facts on signals 1.2, 1.3, 6.4 and rules R12 to R14, R36: what passes, what fails, and what never does.
class ProbeExecutorTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_795_521_601);
    private static final Release RELEASE = new Release("beep-api", "staging", List.of("4f2a91c"), "", "");

    @TempDir
    private Path folder;

    private FakePrometheus prometheus;

    @BeforeEach
    void start() throws IOException {
        prometheus = new FakePrometheus();
    }

    @AfterEach
    void stop() {
        prometheus.close();
    }

    private Reading ask(String keys) throws Exception {
        return ask(keys, RELEASE);
    }

    private Reading ask(String keys, Release release) throws Exception {
        var sources = SourcesFile.read(folder, """
            sources:
              prom: {kind: prometheus, url: "%s"}
              ci: {kind: folder, path: "."}
              otlp: {kind: otlp-receiver, listen: "127.0.0.1:0"}
            """.formatted(prometheus.url()));
        var probesFile = ProbesFile.read("version: 1\nprobes:\n  it: {" + keys + "}\n", sources, release);
        try (var receivers = new OtlpReceiverService(() -> NOW)) {
            return new ProbeExecutor(sources, () -> NOW, Map.of(), receivers)
                    .ask(probesFile.probes().values().iterator().next());
        }
    }

    private Reading promql(String rest) throws Exception {
        return ask("kind: promql, source: prom, query: 'q', unit: s, " + rest);
    }

    @ParameterizedTest
    @CsvSource({"0.2,PASS", "0.3,PASS", "0.4,INCONCLUSIVE", "0.5,FAIL", "+Inf,FAIL", "NaN,NO_DATA"})
    void valuesAreJudgedByTheRanges(String value, Verdict verdict) throws Exception {
        prometheus.vector("q", value);

        assertThat(promql("pass: {max: 0.3}, fail: {min: 0.5}").verdict()).isEqualTo(verdict);
    }

    @Test
    void withoutAFailRangeEverythingOutsideAPassFails() throws Exception {
        prometheus.vector("q", "0.4");

        assertThat(promql("pass: {max: 0.3}").verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void anEmptyVectorIsNoData() throws Exception {
        prometheus.vector("q");

        assertThat(promql("pass: {max: 0.3}").verdict()).isEqualTo(Verdict.NO_DATA);
    }

    /// It is stored, and read on machines of another language.
    @Test
    void aReadingIsInEnglishWhateverLanguageTheProgramSpeaks() throws Exception {
        prometheus.vector("q", "0.9");
        var reading = Language.PSEUDO.call(() -> promql("pass: {max: 0.3}"));

        assertThat(reading.reason()).isEqualTo("0.9 s fails.");
        assertThat(reading.rule()).isEqualTo("passes at most 0.3 s");
        assertThat(Language.PSEUDO.<String, Exception>call(
                        () -> promql("pass: {max: 0.3}, minVolume: 1").reason()))
                .isEqualTo("`minVolume` needs `volume`. Add it to the probe.");
    }

    @Test
    void everySeriesMustPassUnlessAnyWillDo() throws Exception {
        prometheus.vector("q", "0.2", "0.9");

        assertThat(promql("pass: {max: 0.3}").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(promql("pass: {max: 0.3}, series: any").verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aReadingKeepsWhatItRestsOn() throws Exception {
        prometheus.vector("q", "0.812");

        var reading = promql("pass: {max: 0.3}, for: 10m");
        assertThat(reading.verdict()).isNotEqualTo(Verdict.PASS);
        var instant = promql("pass: {max: 0.9}");
        assertThat(instant.values()).containsExactly("0.812 s");
        assertThat(instant.rule()).isEqualTo("passes at most 0.9 s");
        assertThat(instant.provenAt()).isEqualTo(Instant.ofEpochMilli(1_795_521_600_500L));
        assertThat(instant.httpStatus()).isEqualTo(200);
        assertThat(instant.bodySha256()).hasSize(64);
    }

    @Test
    void aLevelOverTooLittleIsInconclusive() throws Exception {
        prometheus.vector("q", "0.2").vector("v", "12");

        assertThat(promql("pass: {max: 0.3}, volume: 'v', minVolume: 100").verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(promql("pass: {max: 0.3}, volume: 'v', minVolume: 10").verdict())
                .isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | <html>please log in</html> | answered with a web page instead of data",
                "200 | please log in | not JSON",
                "503 | <html>Service Unavailable</html> | The source is busy (status 503).",
                "429 | slow down | The source is busy (status 429).",
                "302 | moved | redirects to a login page (http://login.example)",
                "401 | Unauthorized | refused the login",
                "400 | {\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"parse error\"} | parse error",
                "422 | {\"status\":\"error\",\"errorType\":\"422\",\"error\":\"many-to-many\"} | many-to-many",
                "503 | {\"status\":\"error\",\"error\":\"timed out\"} | busy",
                "500 | {\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[]}} | rejected the query"
            })
    void anAnswerThatIsNoneIsAnError(int status, String body, String words) throws Exception {
        prometheus.answers("q", status, body);

        var reading = promql("pass: {max: 0.3}");
        assertThat(reading.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(reading.reason()).contains(words);
    }

    /// A part of an answer never passes; what is nearly an answer is said.
    @Test
    void anAnswerWithWarningsNeverPassesAndTooManySeriesAreAnError() throws Exception {
        var whole = """
            {"status":"success",%s
             "data":{"resultType":"vector","result":[{"metric":{},"value":[1795521600.5,"0.2"]}]}}\
            """;
        prometheus.sampled("1795521600.5", "q").answers("q", whole.formatted("\"warnings\":[\"a store is missing\"],"));
        var warned = promql("pass: {max: 0.3}");
        assertThat(warned.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(warned.reason())
                .isEqualTo("0.2 s passes. The answer may be incomplete. The source warns: a store is missing.");

        prometheus.answers("q", whole.formatted("\"infos\":[\"might not be a counter\"],"));
        var noted = promql("pass: {max: 0.3}");
        assertThat(noted.verdict()).isEqualTo(Verdict.PASS);
        assertThat(noted.reason()).isEqualTo("0.2 s passes. The source notes: might not be a counter.");

        prometheus.vector("q", Collections.nCopies(1001, "0.2").toArray(String[]::new));
        assertThat(promql("pass: {max: 0.3}").reason())
                .isEqualTo("The query returns more than 1,000 series. Aggregate it.");
        prometheus.vector("q", "-Inf");
        assertThat(promql("pass: {min: 0}").verdict()).isEqualTo(Verdict.FAIL);
    }

    /// Facts on signals 8: a small answer that unpacks to more than its cap is cut, not held.
    @Test
    void anAnswerThatUnpacksOverItsCapIsAnError() throws Exception {
        prometheus.answers("q", "[" + " ".repeat(9 << 20) + "]");

        var reading = promql("pass: {max: 0.3}");
        assertThat(reading.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(reading.reason()).isEqualTo("The answer is larger than 8 MiB.");
    }

    /// How old a value is, is asked of every metric, and the oldest counts.
    @Test
    void ofSeveralMetricsTheOldestSampleCounts() throws Exception {
        prometheus.vector("sum(a) / sum(b{c=\"d\"})", "0.2").sampled("1795521600.25,1795521555.25", "a", "b{c=\"d\"}");

        var reading = ask("kind: promql, source: prom, query: 'sum(a) / sum(b{c=\"d\"})', pass: {max: 1}");
        assertThat(reading.verdict()).isEqualTo(Verdict.PASS);
        assertThat(reading.provenAt()).isEqualTo(Instant.ofEpochMilli(1_795_521_555_250L));
    }

    @Test
    void aHistogramIsAnError() throws Exception {
        prometheus.answers("q", """
            {"status":"success","data":{"resultType":"vector","result":[{"metric":{},"histogram":[1,{"count":"1"}]}]}}\
            """);

        assertThat(promql("pass: {max: 0.3}").verdict()).isEqualTo(Verdict.ERROR);
    }

    @Test
    void aServerThatIsNotThereIsAnError() throws Exception {
        prometheus.close();

        var reading = promql("pass: {max: 0.3}");
        assertThat(reading.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(reading.reason()).contains("refused the connection");
    }

    @Test
    void aVariableWithoutAValueAsksNothing() throws Exception {
        var reading = ask(
                "kind: promql, source: prom, query: 'up{v=\"${release}\"}', pass: {min: 1}",
                new Release("beep-api", "", List.of(), "", ""));

        assertThat(reading.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(reading.reason()).isEqualTo("The release has no name yet.");
        assertThat(reading.query()).isEmpty();
    }

    private static String rule(String name, String query, String health) {
        return "{\"type\":\"alerting\",\"name\":\"" + name + "\",\"query\":\"" + query + "\",\"health\":\"" + health
                + "\",\"lastError\":\"boom\",\"lastEvaluation\":\"2026-11-24T12:00:00Z\"}";
    }

    private Reading alert() throws Exception {
        return ask("kind: alert-rule, source: prom, name: 'High.*'");
    }

    @Test
    void anAlertThatIsLoadedHealthyAndHasSeriesPasses() throws Exception {
        prometheus
                .rules(rule("HighErrors", "rate(e[5m]) > 1", "ok"))
                .vector("count({__name__=\"e\"})", "3")
                .vector("count(e)", "3");

        var reading = alert();
        assertThat(reading.verdict()).isEqualTo(Verdict.PASS);
        assertThat(reading.provenAt()).isEqualTo(Instant.parse("2026-11-24T12:00:00Z"));
    }

    @Test
    void anAlertOverAMetricWithoutSeriesCannotFire() throws Exception {
        prometheus.rules(rule("HighErrors", "max(no_such) > 0", "ok")).vector("count({__name__=\"no_such\"})");

        assertThat(alert().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(alert().reason())
                .isEqualTo("This alert cannot fire: rule `HighErrors` is loaded and healthy, but its metric `no_such`"
                        + " has no series.");
    }

    @Test
    void anAlertWhoseSelectorMatchesNothingIsInconclusive() throws Exception {
        prometheus
                .rules(rule("HighErrors", "e{code='5'} > 0", "ok"))
                .vector("count({__name__=\"e\"})", "3")
                .vector("count(e{code='5'})");

        assertThat(alert().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(alert().reason())
                .isEqualTo(
                        "No series match `e{code='5'}` yet, although metric `e` exists. Whether this alert can fire is"
                                + " unknown until one does, for example after the first such request.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"err", "unknown"})
    void anAlertThatIsNotHealthyFails(String health) throws Exception {
        prometheus.rules(rule("HighErrors", "e", health));

        assertThat(alert().verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void anAlertOfAnotherNameDoesNotCount() throws Exception {
        prometheus.rules(rule("VeryHighErrors", "e", "ok"));

        assertThat(alert().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(alert().reason()).startsWith("No alerting rule named High.* is loaded");
    }

    private Reading report(String xml) throws Exception {
        Files.writeString(folder.resolve("r.xml"), xml);
        return ask("kind: test-report, source: ci, path: '*.xml', name: '*CrossOrg*', min: 2");
    }

    @Test
    void aReportCountsTheTestsOfItsNameByItsOwnTime() throws Exception {
        var reading = report("""
            <testsuite timestamp="2026-11-24T10:00:00Z"><testcase classname="CrossOrgTest" name="a"/>
            <testcase classname="CrossOrgTest" name="b"/><testcase classname="Other" name="c"><failure/></testcase>
            </testsuite>\
            """);

        assertThat(reading.verdict()).isEqualTo(Verdict.PASS);
        assertThat(reading.provenAt()).isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
        assertThat(reading.freshness()).isEqualTo(Duration.ofHours(24));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<testsuite/> | NO_DATA",
                "<testsuite><testcase classname='Other' name='c'/></testsuite> | NO_DATA",
                "<testsuite><testcase classname='CrossOrg' name='a'/></testsuite> | INCONCLUSIVE",
                "<testsuite><testcase classname='CrossOrg' name='a'><skipped/></testcase><testcase classname='CrossOrg'"
                        + " name='b'><skipped/></testcase></testsuite> | INCONCLUSIVE",
                "<testsuite><testcase classname='CrossOrg' name='a'><error/></testcase></testsuite> | FAIL",
                "no xml | INCONCLUSIVE"
            })
    void aReportWithoutEnoughTestsNeverPasses(String xml, Verdict verdict) throws Exception {
        assertThat(report(xml).verdict()).isEqualTo(verdict);
    }

    @Test
    void anEnvironmentContractKeepsNoValues() throws Exception {
        Files.writeString(folder.resolve("app.env"), "export A=s3cret\nB=\"\"\n# C=1\n");

        var reading = ask("kind: env-contract, source: ci, path: app.env, require: [A, B], forbid: [C]");

        assertThat(reading.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(reading.reason()).isEqualTo("Empty variables: B.");
        assertThat(reading.toString()).doesNotContain("s3cret");
    }

    @Test
    void aFileOutsideItsFolderIsNotThere() throws Exception {
        assertThat(ask("kind: file-exists, source: ci, path: '../*'").verdict()).isEqualTo(Verdict.NO_DATA);
    }

    @Test
    void aReceiverThatDoesNotListenProvesNothing() throws Exception {
        assertThat(ask("kind: otlp-seen, source: otlp, signal: traces, service: beep-api")
                        .verdict())
                .isEqualTo(Verdict.NO_DATA);
    }

    /// An empty file shows nobody anything, and one of white space alone neither.
    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\uFEFF\n", "\u200b\u00a0"})
    void aFileWithNothingInItIsNoProof(String text) throws Exception {
        Files.writeString(folder.resolve("there.txt"), "It ran.");
        assertThat(ask("kind: file-exists, source: ci, path: '*.txt'").verdict())
                .isEqualTo(Verdict.PASS);

        Files.writeString(folder.resolve("nothing.txt"), text);

        for (var path : List.of("nothing.txt", "*.txt")) {
            var reading = ask("kind: file-exists, source: ci, path: '" + path + "'");
            assertThat(reading.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(reading.reason()).isEqualTo("nothing.txt is empty.");
        }
    }

    @Test
    void aFolderIsNoFile() throws Exception {
        Files.createDirectories(folder.resolve("backup"));

        assertThat(ask("kind: file-exists, source: ci, path: backup").verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(ask("kind: file-exists, source: ci, path: 'b*'").verdict()).isEqualTo(Verdict.NO_DATA);
    }
}
