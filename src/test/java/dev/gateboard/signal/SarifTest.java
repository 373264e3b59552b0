package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reports in SARIF 2.1.0 as scanners write them: a result that counts fails, and a report that may not be whole is no
/// pass.
class SarifTest {
    private static final String COMMIT = "4f2a91c0d1e2f3a4b5c6d7e8f901234567890abc";

    @TempDir
    private Path folder;

    private ReportFolder reports() {
        return new ReportFolder(folder, "sarif");
    }

    private Reading ask(String keys) throws Exception {
        return reports().ask("path: '*.sarif', " + keys);
    }

    private void write(String name, String text) throws Exception {
        reports().write(name, text);
    }

    private static String log(String... runs) {
        return "{\"version\":\"2.1.0\",\"runs\":[" + String.join(",", runs) + "]}";
    }

    private static String run(String tool, String results, String rest) {
        return "{\"tool\":{\"driver\":{\"name\":\"" + tool + "\",\"rules\":[{\"id\":\"R1\"},"
                                                           + "{\"id\":\"R2\",\"defaultConfiguration\":{\"level\":\"note\"}},"
                                                           + "{\"id\":\"R3\",\"defaultConfiguration\":{\"level\":\"note\"},\"properties\":{\"security-severity\":\"9.1\"}},"
                                                           + "{\"id\":\"R4\",\"defaultConfiguration\":{\"level\":\"none\"}}]}},\"results\":[" + results + "]"
                + (rest.isEmpty() ? "" : "," + rest) + "}";
    }

    private Reading report(String results, String rest, String keys) throws Exception {
        write("a.sarif", log(run("Scan", results, rest)));
        return ask("tool: Scan" + (keys.isEmpty() ? "" : ", " + keys));
    }

    private static final String ENDED = "\"invocations\":[{\"executionSuccessful\":true,"
            + "\"startTimeUtc\":\"2026-11-24T11:00:00.5Z\",\"endTimeUtc\":\"2026-11-24T11:10:00Z\"}]";

    @Test
    void aWholeRunWithoutResultsPassesAndIsAsOldAsItsBeginning() throws Exception {
        var reading = report("", ENDED, "");
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(Verdict.PASS);
        assertThat(reading.reason()).isEqualTo("Scan has no result at or above warning.");
        assertThat(reading.values()).containsExactly("0 results");
        assertThat(reading.provenAt()).isEqualTo("2026-11-24T11:00:00.5Z");
        assertThat(reading.freshness()).isEqualTo(Duration.ofHours(24));
        assertThat(report("", "", "").provenAt())
                .as("without a time, its file's")
                .isEqualTo(ReportFolder.NOW.minus(Duration.ofMinutes(3)));
        write("a.sarif", "\uFEFF" + log(run("Scan", "", "")));
        assertThat(ask("tool: scan").verdict()).as("a byte order mark").isEqualTo(Verdict.PASS);
    }

    /// The result, the level asked for, and what comes of it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'level':'error'} | error | FAIL",
                "{'level':'warning'} | error | PASS",
                "{'level':'warning'} | warning | FAIL",
                "{'level':'note'} | warning | PASS",
                "{'level':'note'} | note | FAIL",
                "{'level':'none'} | note | PASS",
                "{'message':{'text':'no level at all'}} | warning | FAIL",
                "{'ruleId':'R1'} | warning | FAIL",
                "{'ruleId':'R2'} | warning | PASS",
                "{'ruleId':'R2'} | note | FAIL",
                "{'ruleId':'R2/1'} | warning | PASS",
                "{'ruleId':'R2','level':'error'} | error | FAIL",
                "{'ruleId':'R3'} | error | FAIL",
                "{'ruleIndex':2} | error | FAIL",
                "{'rule':{'index':2}} | error | FAIL",
                "{'ruleIndex':-1,'ruleId':'R4'} | note | PASS",
                "{'ruleIndex':9} | note | INCONCLUSIVE",
                "{'rule':{'index':-1,'toolComponent':{'index':-1}},'ruleId':'R2'} | warning | PASS",
                "{'rule':{'index':0,'toolComponent':{'index':-2}}} | note | INCONCLUSIVE",
                "{'level':'note','properties':{'security-severity':7.0}} | error | FAIL",
                "{'level':'note','properties':{'security-severity':'6.9'}} | error | PASS",
                "{'level':'note','properties':{'security-severity':'high'}} | error | INCONCLUSIVE",
                "{'level':'fatal'} | error | INCONCLUSIVE",
                "{'level':3} | error | INCONCLUSIVE",
                "{'kind':'pass','ruleId':'R1'} | note | PASS",
                "{'kind':'notApplicable'} | note | PASS",
                "{'kind':'open'} | error | INCONCLUSIVE",
                "{'kind':'review'} | error | INCONCLUSIVE",
                "{'kind':'odd'} | error | INCONCLUSIVE",
                "{'level':'error','suppressions':[]} | error | FAIL",
                "{'level':'error','suppressions':[{'kind':'inSource'}]} | error | PASS",
                "{'level':'error','suppressions':[{'kind':'external','status':'accepted'}]} | error | PASS",
                "{'level':'error','suppressions':[{'kind':'external','status':'underReview'}]} | error | FAIL",
                "{'level':'error','suppressions':[{'kind':'inSource'},{'kind':'external','status':'rejected'}]} |"
                        + " error | FAIL",
                "{'level':'error','baselineState':'absent'} | error | PASS",
                "{'level':'error','baselineState':'unchanged'} | error | FAIL",
                "{'level':'error','baselineState':'new'} | error | FAIL",
                "'text' | error | INCONCLUSIVE"
            })
    void aResultCountsAsTheStandardSays(String result, String level, Verdict verdict) throws Exception {
        var reading = report(result.replace('\'', '"'), ENDED, "level: " + level);
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(verdict);
    }

    @Test
    void onlyWhatIsNewCountsWhereThatIsAskedFor() throws Exception {
        var old = "{\"level\":\"error\",\"ruleId\":\"R1\",\"baselineState\":\"unchanged\"}";
        assertThat(report(old, "", "baseline: new").verdict()).isEqualTo(Verdict.PASS);
        assertThat(report(old.replace("unchanged", "updated"), "", "baseline: new")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(report("{\"level\":\"error\"}", "", "baseline: new").verdict())
                .as("without a baseline all is new")
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void theRunsOwnSettingsOfARuleComeBeforeItsDefault() throws Exception {
        var quiet = "\"invocations\":[{\"executionSuccessful\":true,\"ruleConfigurationOverrides\":"
                + "[{\"descriptor\":{\"%s},\"configuration\":{\"level\":\"note\"}}]}]";
        assertThat(report("{\"ruleId\":\"R1\"}", quiet.formatted("id\":\"R1\""), "")
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(report("{\"ruleId\":\"R1\"}", quiet.formatted("index\":0"), "")
                        .verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(report("{\"ruleId\":\"R1\"}", quiet.formatted("id\":\"R2\""), "")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    /// What comes after the results of a run that found nothing.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"invocations\":[{\"executionSuccessful\":false}]",
                "\"invocations\":[{\"executionSuccessful\":true},{\"executionSuccessful\":false}]",
                "\"invocations\":[{}]",
                "\"invocations\":{\"executionSuccessful\":true}",
                "\"invocations\":[{\"executionSuccessful\":\"true\"}]",
                "\"invocations\":[{\"executionSuccessful\":true,\"toolExecutionNotifications\":[{\"level\":\"error\"}]}]",
                "\"invocations\":[{\"executionSuccessful\":true,\"toolConfigurationNotifications\":[{\"level\":\"error\"}]}]",
                "\"invocations\":[{\"executionSuccessful\":true,\"endTimeUtc\":\"today\"}]",
                "\"externalPropertyFileReferences\":{\"results\":[{\"location\":{\"uri\":\"r.json\"}}]}"
            })
    void aRunThatMayNotHaveFoundEverythingIsInconclusive(String rest) throws Exception {
        assertThat(report("", rest, "").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "null",
                "{\"version\":\"2.1.0\"}",
                "{\"version\":\"2.1.0\",\"runs\":[]}",
                "{\"version\":\"2.1.0\",\"runs\":null}",
                "{\"version\":\"2.1.0\",\"runs\":[null]}",
                "{\"version\":\"2.0.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"Scan\"}},\"results\":[]}]}",
                "{\"version\":2.1,\"runs\":[{\"tool\":{\"driver\":{\"name\":\"Scan\"}},\"results\":[]}]}",
                "{\"runs\":[{\"tool\":{\"driver\":{\"name\":\"Scan\"}},\"results\":[]}]}",
                "{\"version\":\"2.1.0\",\"runs\":[{\"results\":[]}]}",
                "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{},\"results\":[]}]}",
                "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{}},\"results\":[]}]}",
                "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"Scan\"}}}]}",
                "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"Scan\"}},\"results\":null}]}",
                "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"Scan\"}},\"results\":{}}]}",
                "{\"version\":\"2.1.0\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"Scan\"}},\"results\":[]}]}",
                "<html><body>Sign in</body></html>"
            })
    void whatIsNoReportIsNoPass(String text) throws Exception {
        write("a.sarif", text);
        var reading = ask("tool: Scan");
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(Verdict.INCONCLUSIVE);
        write("b.sarif", log(run("Scan", "", ENDED)));
        assertThat(ask("tool: Scan").verdict()).as("beside a good one").isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void aReportThatBreaksOffAnywhereIsNoPass() throws Exception {
        reports().neverPassesCutOff("a.sarif", log(run("Scan", "", ENDED)), "path: '*.sarif', tool: Scan");
    }

    @Test
    void onlyTheNamedToolCounts() throws Exception {
        write("a.sarif", log(run("Lint", "", ""), run("Other", "{\"level\":\"error\"}", "")));
        var reading = ask("tool: Scan");
        assertThat(reading.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(reading.reason()).isEqualTo("The reports contain no run of Scan, only of Lint, Other.");
        assertThat(ask("tool: Lint").verdict()).isEqualTo(Verdict.PASS);
        assertThat(ask("tool: Other").reason()).isEqualTo("1 result is at or above warning: no rule.");
        write("b.sarif", log(run("Lint", "{\"level\":\"error\",\"ruleId\":\"R1\"}", "")));
        assertThat(ask("tool: Lint").verdict()).as("a second file").isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "4f2a91c0d1e2f3a4b5c6d7e8f901234567890abc, PASS",
        "4f2a91c, PASS",
        "4F2A91C, PASS",
        "4f2a91, INCONCLUSIVE",
        "0d1e2f3, INCONCLUSIVE",
        "v1.2.0, PASS",
        "v1.2, INCONCLUSIVE",
        "run-7, PASS",
        "5555555, INCONCLUSIVE"
    })
    void onlyTheNamedRevisionCounts(String revision, Verdict verdict) throws Exception {
        var of = "\"versionControlProvenance\":[{\"repositoryUri\":\"https://git.example/a\",\"revisionId\":\"" + COMMIT
                + "\",\"revisionTag\":\"v1.2.0\"}],\"automationDetails\":{\"id\":\"nightly/run-7\"}";
        var reading = report("", of, "revision: " + revision);
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(verdict);
        assertThat(report("", "", "revision: " + revision).reason()).startsWith("The report does not say whether");
    }

    @Test
    void aReportOfAnotherRevisionFailsNothing() throws Exception {
        var of = "\"versionControlProvenance\":[{\"revisionId\":\"" + COMMIT + "\"}]";
        assertThat(report("{\"level\":\"error\"}", of, "revision: '5555555'").verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void aHugeReportIsNotRead() throws Exception {
        reports().huge("a.sarif");
        assertThat(ask("tool: Scan").reason()).isEqualTo("a.sarif is larger than 32 MiB.");
        write("a.sarif", "{\"a\":[" + "1,".repeat(5_000_000) + "1]}");
        assertThat(ask("tool: Scan").reason())
                .isEqualTo("File a.sarif does not have the expected form (too long, or nested too deeply).");
        write("a.sarif", "[".repeat(200_000));
        assertThat(ask("tool: Scan").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }
}
