package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// JUnit XML as its writers make it: what says that not all ran and passed is no pass, and what does not add up is
/// inconclusive.
class TestReportsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    private Path folder;

    private Reading ask(String keys) throws Exception {
        var sources = SourcesFile.read(folder, "sources: {ci: {kind: folder, path: .}}\n");
        var probesFile = ProbesFile.read(
                "version: 1\nprobes:\n  it: {kind: test-report, source: ci, " + keys + "}\n",
                sources,
                new Release("", "", List.of(), "", ""));
        var clock = (InstantSource) () -> NOW;
        try (var receivers = new OtlpReceiverService(clock)) {
            return new ProbeExecutor(sources, clock, Map.of(), receivers)
                    .ask(probesFile.probes().values().iterator().next());
        }
    }

    private Reading report(String xml) throws Exception {
        write("r.xml", xml);
        return ask("path: '*.xml'");
    }

    private void write(String name, String text) throws Exception {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(NOW));
    }

    private static final String TIME = " timestamp='2026-11-24T11:00:00Z'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Surefire
                "<testsuite version='3.0.2' name='ATest' time='0.002' tests='2' errors='0' skipped='0' failures='0'"
                    + " flakes='0'><properties><property name='a' value='b'/></properties><testcase name='p(int)[1]'"
                    + " classname='ATest' time='0.034'/><testcase name='ok' classname='ATest'><system-out>x"
                    + "</system-out></testcase></testsuite>",
                // pytest, one skipped
                "<testsuites name='pytest tests'><testsuite name='pytest' errors='0' failures='0' skipped='1' tests='2'"
                        + " time='0.085' timestamp='2026-11-24T11:00:00.052580+00:00' hostname='ci'><testcase"
                        + " classname='test_a' name='test_ok' time='0.000' /><testcase classname='test_a'"
                        + " name='test_skip'><skipped type='pytest.skip' message='x'>no</skipped></testcase>"
                        + "</testsuite></testsuites>",
                // Gradle
                "<testsuite name='ATest' tests='1' skipped='0' failures='0' errors='0' timestamp='2026-11-24T11:00:00'"
                        + " hostname='ci' time='0.1'><properties/><testcase name='ok' classname='ATest' time='0.1'/>"
                        + "<system-out><![CDATA[<failure/>]]></system-out><system-err/></testsuite>",
                // gotestsum, with a package that has no tests
                "<testsuites tests='2' failures='0' errors='0' time='0.1'><testsuite tests='0' failures='0' name=''"
                        + " timestamp='0001-01-01T00:00:00Z'><properties/></testsuite><testsuite tests='2' failures='0'"
                        + " name='x' timestamp='2026-11-24T11:00:00Z'><testcase classname='x' name='TestSub/a'/>"
                        + "<testcase classname='x' name='TestSub'/></testsuite></testsuites>",
                // jest-junit
                "<testsuites name='jest tests' tests='1' failures='0' errors='0' time='0.3'><testsuite name='d'"
                        + " errors='0' failures='0' skipped='0' timestamp='2026-11-24T11:00:00' time='0.2' tests='1'>"
                        + "<testcase classname='d in' name='d in' time='0'></testcase></testsuite></testsuites>",
                // .NET JunitXml.TestLogger
                "<testsuites><testsuite name='A.dll' tests='1' skipped='0' failures='0' errors='0' time='1'"
                        + " timestamp='2026-11-24T11:00:00' hostname='ci' id='0' package='A.dll'><properties/><testcase"
                        + " classname='A.T' name='Ok' time='0.1'/><system-out/><system-err/></testsuite></testsuites>",
                // PHPUnit: a suite counts those in it
                "<testsuites><testsuite name='All' tests='2' assertions='3' errors='0' failures='0' skipped='0'"
                        + " time='0.1'><testsuite name='ATest' file='ATest.php' tests='2' assertions='3' errors='0'"
                        + " failures='0' skipped='0'><testcase name='a' class='ATest' classname='ATest'/><testsuite"
                        + " name='ATest::b' tests='1' errors='0' failures='0' skipped='0'><testcase name='b with 1'/>"
                        + "</testsuite></testsuite></testsuite></testsuites>",
                // Catch2 counts assertions
                "<testsuites><testsuite name='t' errors='0' failures='0' skipped='0' tests='9' hostname='tbd' time='1'"
                        + " timestamp='2026-11-24T11:00:00Z'><properties><property name='random-seed' value='1'/>"
                        + "</properties><testcase classname='t.global' name='a' time='0' status='run'/></testsuite>"
                        + "</testsuites>",
                // CTest
                "<testsuite name='(empty)' tests='1' failures='0' disabled='0' skipped='0' hostname='' time='0'"
                        + " timestamp='2026-11-24T11:00:00'><testcase name='ok' classname='ok' status='run'>"
                        + "<system-out/></testcase></testsuite>",
                // Node.js
                "<testsuites><testcase name='ok' classname='test'/><testsuite name='s' disabled='0' errors='0'"
                        + " tests='1' failures='0' skipped='0'><testcase name='in' classname='test'/></testsuite>"
                        + "</testsuites>",
                // GoogleTest
                "<testsuites tests='1' failures='0' disabled='0' errors='0' time='0'"
                    + " timestamp='2026-11-24T11:00:00.123' name='AllTests'><testsuite name='S' tests='1' failures='0'"
                    + " disabled='0' skipped='0' errors='0' time='0' timestamp='2026-11-24T11:00:00.123'><testcase"
                    + " name='A' status='run' result='completed' time='0' timestamp='2026-11-24T11:00:00.123'"
                    + " classname='S'/></testsuite></testsuites>"
            })
    void whatRanAndPassedPassesWhoeverWroteIt(String xml) throws Exception {
        var reading = report(xml);
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(Verdict.PASS);
        assertThat(reading.isFresh(NOW)).isTrue();
    }

    private static final String OK = "<testcase name='ok' classname='A'/>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<testsuite><testcase name='a' status='failed'/>" + OK + "</testsuite>",
                "<testsuite><testcase name='a' status='FAIL'/>" + OK + "</testsuite>",
                "<testsuite><testcase name='a' result='Failure'/>" + OK + "</testsuite>",
                "<testsuite><testcase name='a' success='False'/>" + OK + "</testsuite>",
                "<testsuite><testcase name='a'><rerunFailure/></testcase>" + OK + "</testsuite>",
                "<testsuite>" + OK + "<error message='preparation'/></testsuite>",
                "<testsuites>" + OK + "<testsuite name='x'><failure/></testsuite></testsuites>",
                "<testsuite status='failed'>" + OK + "</testsuite>",
                "<testsuites><testsuite><testsuite><testcase name='a'><failure/></testcase></testsuite></testsuite>"
                        + OK + "</testsuites>"
            })
    void aFailureInAnyFormFails(String xml) throws Exception {
        assertThat(report(xml).verdict()).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<testsuite><testcase name='a' status='notrun'/>" + OK + "</testsuite>",
                "<testsuite><testcase name='a' status='disabled'/>" + OK + "</testsuite>",
                "<testsuite><testcase name='a' status='run' result='suppressed'/>" + OK + "</testsuite>",
                "<testsuite><testcase name='a' executed='False'/>" + OK + "</testsuite>",
                "<testsuite><testcase name='a' status='who knows'/>" + OK + "</testsuite>",
                "<testsuite><testcase name='a'><disabled/></testcase>" + OK + "</testsuite>",
                "<testsuite><testcase name='a'><flakyFailure/></testcase>" + OK + "</testsuite>",
                "<testsuite><testcase name='a'><warning/></testcase>" + OK + "</testsuite>",
                "<testsuite>" + OK + "<skipped/></testsuite>",
                "<testsuite tests='2'>" + OK + "</testsuite>",
                "<testsuite tests='0'>" + OK + "</testsuite>",
                "<testsuite tests='-1'>" + OK + "</testsuite>",
                "<testsuite tests='some'>" + OK + "</testsuite>",
                "<testsuite failures='1'>" + OK + "</testsuite>",
                "<testsuite errors='1'>" + OK + "</testsuite>",
                "<testsuite tests='1' disabled='1'>" + OK + "</testsuite>",
                "<testsuite skipped='1'>" + OK + "</testsuite>",
                "<testsuite flakes='1'>" + OK + "</testsuite>",
                "<testsuites failures='1'><testsuite tests='1' failures='0'>" + OK + "</testsuite></testsuites>",
                "<testsuites tests='2' errors='1'><testsuite tests='1'>" + OK + "</testsuite></testsuites>",
                "<testsuites><testsuite name='lost' tests='4'/><testsuite>" + OK + "</testsuite></testsuites>",
                "<testsuite timestamp='last week'>" + OK + "</testsuite>",
                "<testsuite>" + OK,
                "<testsuite>" + OK + "</testsuite><testsuite/>",
                "<!DOCTYPE testsuite [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><testsuite name='&x;'>" + OK
                        + "</testsuite>",
                "<!DOCTYPE testsuite SYSTEM 'http://127.0.0.1:1/x.dtd'><testsuite>" + OK + "</testsuite>",
                "<html><testsuite>" + OK + "</testsuite></html>",
                "",
                "<testsuite><testcase name='a'><testcase name='b'><failure/></testcase></testcase>" + OK
                        + "</testsuite>"
            })
    void whatDoesNotSayThatAllRanAndPassedIsInconclusive(String xml) throws Exception {
        var reading = report(xml);
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(reading.reason()).doesNotContain("/etc").isNotBlank();
    }

    @Test
    void theOldestTimeOfAnySuiteCountsAndNotTheFiles() throws Exception {
        var reading = report("<testsuites" + TIME + "><testsuite timestamp='2026-11-24T10:30:00+02:00'>" + OK
                + "</testsuite><testsuite" + TIME + "><testsuite timestamp='2026-11-20T08:00:00Z'>" + OK
                + "</testsuite></testsuite></testsuites>");

        assertThat(reading.verdict()).isEqualTo(Verdict.PASS);
        assertThat(reading.provenAt()).isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));
        assertThat(reading.isFresh(NOW)).isFalse();
    }

    @Test
    void theOldestOfSeveralFilesCountsAndAFileWithoutATestOfTheNameDoesNot() throws Exception {
        write("a.xml", "<testsuite timestamp='2026-11-24T11:00:00Z'>" + OK + "</testsuite>");
        write("b.xml", "<testsuite timestamp='2026-11-24T09:00:00Z'>" + OK + "</testsuite>");
        write("c.xml", "<testsuite timestamp='2026-11-20T09:00:00Z'><testcase name='other'/></testsuite>");

        assertThat(ask("path: '*.xml', name: 'A.ok'").provenAt()).isEqualTo(Instant.parse("2026-11-24T09:00:00Z"));
        assertThat(ask("path: '*.xml'").provenAt()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
    }

    @Test
    void aTimeInTheFutureIsNotFresh() throws Exception {
        assertThat(report("<testsuite timestamp='2026-11-24T12:01:00Z'>" + OK + "</testsuite>")
                        .isFresh(NOW))
                .isFalse();
    }

    @Test
    void aNameThatMatchesNothingIsNoData() throws Exception {
        write("r.xml", "<testsuite>" + OK + "</testsuite>");

        assertThat(ask("path: '*.xml', name: '*CrossOrg*'").verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(ask("path: '*.xml', name: 'A.ok'").verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void oneOfSeveralFilesThatCannotBeReadLeavesItOpen() throws Exception {
        write("a.xml", "<testsuite>" + OK + "</testsuite>");
        write("b.xml", "<testsuite><testcase name='a'>");
        assertThat(ask("path: '*.xml'").reason()).startsWith("File b.xml: The XML breaks off");

        Files.delete(folder.resolve("b.xml"));
        Files.createSymbolicLink(folder.resolve("b.xml"), Path.of("/dev/zero"));
        assertThat(ask("path: '*.xml'").verdict()).isEqualTo(Verdict.INCONCLUSIVE);

        Files.delete(folder.resolve("b.xml"));
        Files.createSymbolicLink(folder.resolve("b.xml"), folder.resolve("gone.xml"));
        assertThat(ask("path: '*.xml'").verdict()).isEqualTo(Verdict.INCONCLUSIVE);

        Files.delete(folder.resolve("b.xml"));
        assertThat(ask("path: '*.xml'").verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aLimitThatIsReachedSaysSoAndNeverPasses() throws Exception {
        for (int index = 0; index <= 1000; index++)
            write("many/r" + index + ".xml", "<testsuite>" + OK + "</testsuite>");
        assertThat(ask("path: 'many/*.xml'").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ask("path: 'many/*.xml'").reason()).startsWith("More than 1,000 files match many/*.xml");

        var deep = String.join("/", IntStream.range(0, 13).mapToObj(each -> "d").toList());
        write("deep/" + deep + "/r.xml", "<testsuite><testcase name='a'><failure/></testcase></testsuite>");
        write("deep/r.xml", "<testsuite>" + OK + "</testsuite>");
        assertThat(ask("path: 'deep/**.xml'").reason()).startsWith("The folder is nested more than 12 levels deep");
        assertThat(ask("path: 'deep/*.xml'").verdict()).isEqualTo(Verdict.PASS);

        write("nested.xml", "<testsuite>".repeat(80) + OK + "</testsuite>".repeat(80));
        assertThat(ask("path: nested.xml").reason()).contains("nested more than 64");
    }

    @Test
    void aReportCutAnywhereNeverPasses() throws Exception {
        var whole = "<?xml version='1.0' encoding='UTF-8'?>\n<testsuites><testsuite name='é'" + TIME + ">" + OK
                + "<testcase name='b'><failure>x</failure></testcase></testsuite></testsuites>";
        var bytes = whole.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(folder.resolve("r.xml"), Arrays.copyOf(bytes, length));
            assertThat(ask("path: r.xml").verdict()).as("at %s", length).isNotEqualTo(Verdict.PASS);
        }
    }

    @Test
    void skippedTestsDoNotCountAsRun() throws Exception {
        write("r.xml", "<testsuite>" + OK + "<testcase name='b'><skipped/></testcase></testsuite>");

        assertThat(ask("path: r.xml, min: 2").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ask("path: r.xml, min: 1").values()).containsExactly("2 tests", "0 failed", "1 skipped");
        assertThat(ask("path: r.xml").freshness()).isEqualTo(Duration.ofHours(24));
    }
}
