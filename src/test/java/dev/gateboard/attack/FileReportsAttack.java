package dev.gateboard.attack;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Test reports of the major writers, and what looks like one: whatever does not say that all ran and passed is no
/// pass.
class FileReportsAttack {
    private static final String PROBE = "{kind: test-report, source: ci, path: \"r*.xml\"}";

    private static Map<String, Desk.Finding> findings = Map.of();
    private static Map<String, JsonNode> gates = Map.of();

    @TempDir
    private Path folder;

    /// One run asks for all reports, and one review is made of those whose age counts.
    @BeforeAll
    static void ask(@TempDir Path folder) {
        var desk = Desk.in(folder);
        findings = desk.findings(written(desk, Stream.concat(healthy(), notAllPassed())));
        gates = desk.board(written(desk, old()));
    }

    private static Map<String, String> written(Desk desk, Stream<Arguments> reports) {
        var probes = new LinkedHashMap<String, String>();
        reports.forEach(report -> {
            var name = (String) report.get()[0];
            var file = name.replace(' ', '-') + ".xml";
            desk.write(file, dated((String) report.get()[1]));
            probes.put(name, "{kind: test-report, source: ci, path: " + file + "}");
        });
        return probes;
    }

    private static Desk.Finding finding(String name) {
        return requireNonNull(findings.get(name));
    }

    private static String at(Duration ago) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss")
                .withZone(ZoneOffset.UTC)
                .format(Instant.now().minus(ago));
    }

    private static String dated(String report) {
        return report.replace("NOW", at(Duration.ofSeconds(5))).replace("OLD", at(Duration.ofDays(3)));
    }

    static Stream<Arguments> healthy() {
        return Stream.of(
                arguments("surefire", """
                    <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0" name="a.FooTest" time="0.03" tests="2" errors="0" skipped="0" failures="0">
                      <properties><property name="java.version" value="25"/></properties>
                      <testcase name="one" classname="a.FooTest" time="0.01"/><testcase name="two" classname="a.FooTest" time="0.02"/>
                    </testsuite>\
                    """),
                arguments("gradle", """
                    <testsuite name="a.FooTest" tests="1" skipped="0" failures="0" errors="0" timestamp="NOWZ" hostname="h" time="0.1">
                      <properties/><testcase name="one()" classname="a.FooTest" time="0.1"/><system-out><![CDATA[FAILED]]></system-out><system-err/>
                    </testsuite>\
                    """),
                arguments("pytest", """
                    <testsuites><testsuite name="pytest" errors="0" failures="0" skipped="0" tests="1" time="0.1" timestamp="NOW.123456" hostname="h">
                      <testcase classname="t" name="a" time="0.1"/></testsuite></testsuites>\
                    """),
                arguments("jest", """
                    <testsuites name="jest tests" tests="1" failures="0" errors="0" time="1"><testsuite name="s" errors="0" failures="0" skipped="0" timestamp="NOW" time="1" tests="1">
                      <testcase classname="s a" name="s a" time="0.1"/></testsuite></testsuites>\
                    """),
                arguments("go", """
                    <testsuites tests="1" failures="0" errors="0" time="0.1"><testsuite tests="1" failures="0" time="0.1" name="pkg" timestamp="NOWZ">
                      <properties><property name="go.version" value="go1.23"/></properties><testcase classname="pkg" name="TestA" time="0.0"/></testsuite></testsuites>\
                    """),
                arguments("phpunit nests suites", """
                    <testsuites><testsuite name="all" tests="2" assertions="2" errors="0" failures="0" skipped="0" time="0.1"><testsuite name="A" tests="1" assertions="1" errors="0" failures="0" skipped="0" time="0.1">
                      <testcase name="a" class="A" time="0.1"/></testsuite><testsuite name="B" tests="1" assertions="1" errors="0" failures="0" skipped="0" time="0"><testcase name="b" class="B" time="0"/></testsuite></testsuite></testsuites>\
                    """),
                arguments("catch2", """
                    <testsuites><testsuite name="t" errors="0" failures="0" skipped="0" tests="1" hostname="tbd" time="0.1" timestamp="NOWZ">
                      <testcase classname="t.global" name="a" time="0.1" status="run"/><system-out/><system-err/></testsuite></testsuites>\
                    """));
    }

    @ParameterizedTest(name = "aReportInWhichAllPassedIsTaken [{0}]")
    @MethodSource("healthy")
    void aReportInWhichAllPassedIsTaken(String writer, String report) {
        finding(writer).passes();
    }

    static Stream<Arguments> notAllPassed() {
        return Stream.of(
                arguments(
                        "failuresOnlyInTheHeader",
                        "<testsuite tests='1' failures='1'><testcase name='a'/></testsuite>"),
                arguments("errorsOnlyInTheHeader", "<testsuite tests='1' errors='1'><testcase name='a'/></testsuite>"),
                arguments(
                        "failuresOnlyInTheOuterHeader",
                        "<testsuites tests='1' failures='1'><testsuite tests='1'><testcase"
                                + " name='a'/></testsuite></testsuites>"),
                arguments(
                        "disabledOnlyInTheOuterHeader",
                        "<testsuites tests='2' disabled='1'><testsuite tests='2'><testcase name='a'/><testcase"
                                + " name='b' status='notrun'/></testsuite></testsuites>"),
                arguments("aCaseIsNotRun", "<testsuite tests='1'><testcase name='a' status='notrun'/></testsuite>"),
                arguments(
                        "aCaseIsNotRunAsResult",
                        "<testsuite tests='1'><testcase name='a' status='run' result='suppressed'/></testsuite>"),
                arguments("aCaseIsDisabled", "<testsuite tests='1'><testcase name='a' status='disabled'/></testsuite>"),
                arguments(
                        "aCaseHasStatusFailed",
                        "<testsuite tests='2'><testcase name='a'/><testcase name='b' status='failed'/></testsuite>"),
                arguments(
                        "aCaseHasStatusError",
                        "<testsuite tests='2'><testcase name='a'/><testcase name='b' status='error'/></testsuite>"),
                arguments(
                        "aCaseHasResultFailure",
                        "<testsuite tests='2'><testcase name='a'/><testcase name='b' result='failure'/></testsuite>"),
                arguments(
                        "aCaseHasAFailureChild",
                        "<testsuite tests='2'><testcase name='a'/><testcase"
                                + " name='b'><failure/></testcase></testsuite>"),
                arguments(
                        "aCaseHasAnErrorChildInANamespace",
                        "<testsuite xmlns='urn:j' tests='2'><testcase name='a'/><testcase name='b'><error"
                                + " message='x'/></testcase></testsuite>"),
                arguments(
                        "aCaseHasARerunFailure",
                        "<testsuite tests='1' failures='1'><testcase name='a'><rerunFailure"
                                + " message='x'/><failure/></testcase></testsuite>"),
                arguments(
                        "aSuiteHasAnErrorOfItsOwn",
                        "<testsuite tests='1'><testcase name='a'/><error message='teardown'/></testsuite>"),
                arguments(
                        "aSuiteHasAFailureOfItsOwn",
                        "<testsuite tests='1'><failure message='set-up'/><testcase name='a'/></testsuite>"),
                arguments(
                        "everyCaseIsSkipped",
                        "<testsuite tests='2' skipped='2'><testcase name='a'><skipped/></testcase><testcase"
                                + " name='b'><skipped/></testcase></testsuite>"),
                arguments("aSuiteIsEmpty", "<testsuite tests='0'/>"),
                arguments("suitesAreEmpty", "<testsuites/>"),
                arguments(
                        "theHeaderCountsMoreThanThereAre",
                        "<testsuite tests='40' failures='0'><testcase name='a'/></testsuite>"),
                arguments(
                        "theHeaderCountsFewerThanThereAre",
                        "<testsuite tests='1'><testcase name='a'/><testcase name='b'/></testsuite>"),
                arguments(
                        "theOuterHeaderCountsMore",
                        "<testsuites tests='9'><testsuite tests='1'><testcase name='a'/></testsuite></testsuites>"),
                arguments(
                        "theHeaderIsNoNumber", "<testsuite tests='1' failures='many'><testcase name='a'/></testsuite>"),
                arguments("theHeaderIsNegative", "<testsuite tests='1' failures='-1'><testcase name='a'/></testsuite>"),
                arguments("onlyTheHeaderSaysSo", "<testsuite tests='12' failures='0' errors='0'/>"),
                arguments(
                        "theSecondSuiteFails",
                        "<testsuites><testsuite tests='1'><testcase name='a'/></testsuite><testsuite tests='1'"
                                + " failures='1'><testcase name='b'><failure/></testcase></testsuite></testsuites>"),
                arguments(
                        "aDeeplyNestedSuiteFails",
                        "<testsuites>" + "<testsuite>".repeat(40) + "<testcase name='b'><failure/></testcase>"
                                + "</testsuite>".repeat(40)
                                + "<testsuite tests='1'><testcase name='a'/></testsuite></testsuites>"),
                arguments(
                        "anotherRootAroundIt",
                        "<report><testsuite tests='1'><testcase name='a'/></testsuite></report>"),
                arguments("theXmlEndsEarly", "<testsuite tests='1'><testcase name='a'/>"),
                arguments(
                        "somethingFollowsTheRoot",
                        "<testsuite tests='1'><testcase name='a'/></testsuite><testsuite tests='1'><testcase"
                                + " name='b'><failure/></testcase></testsuite>"),
                arguments("theFileIsEmpty", ""),
                arguments(
                        "theFailureIsInAnEntity",
                        "<!DOCTYPE t [<!ENTITY f '<failure/>'>]><testsuite tests='1'><testcase"
                                + " name='a'>&f;</testcase></testsuite>"),
                arguments(
                        "dotnetSaysFailedInItsHeader",
                        "<testsuites><testsuite name='d' tests='2' skipped='0' failures='1' errors='0'"
                                + " timestamp='NOW'><testcase classname='d' name='a'/><testcase classname='d'"
                                + " name='b'/></testsuite></testsuites>"),
                arguments(
                        "phpunitWarns",
                        "<testsuites><testsuite name='p' tests='1' warnings='1' failures='0'><testcase"
                                + " name='a'><warning type='x'>no"
                                + " assertions</warning></testcase></testsuite></testsuites>"));
    }

    @ParameterizedTest(name = "aReportPassesNothingWhen [{0}]")
    @MethodSource("notAllPassed")
    void aReportPassesNothingWhenNotAllRanAndPassed(String attack, String report) {
        finding(attack).provesNothing();
    }

    static Stream<Arguments> old() {
        return Stream.of(
                arguments("itsOnlySuiteIsOld", "<testsuite tests='1' timestamp='OLD'><testcase name='a'/></testsuite>"),
                arguments(
                        "theSecondSuiteIsOld",
                        "<testsuites><testsuite tests='1' timestamp='NOW'><testcase name='a'/></testsuite><testsuite"
                                + " tests='1' timestamp='OLD'><testcase name='b'/></testsuite></testsuites>"),
                arguments(
                        "theInnerSuiteIsOld",
                        "<testsuites timestamp='NOW'><testsuite timestamp='NOW'><testsuite tests='1'"
                                + " timestamp='OLD'><testcase name='a'/></testsuite></testsuite></testsuites>"),
                arguments(
                        "theOuterSuitesAreOld",
                        "<testsuites timestamp='OLD'><testsuite tests='1'><testcase"
                                + " name='a'/></testsuite></testsuites>"),
                arguments(
                        "itsTimeHasAnOffset",
                        "<testsuite tests='1' timestamp='OLD+02:00'><testcase name='a'/></testsuite>"),
                arguments(
                        "itsTimeIsAhead",
                        "<testsuite tests='1' timestamp='2199-01-01T00:00:00'><testcase name='a'/></testsuite>"),
                arguments(
                        "itsTimeCannotBeRead",
                        "<testsuite tests='1' timestamp='last Tuesday'><testcase name='a'/></testsuite>"),
                arguments(
                        "itsTimeIsEmptyAndTheOtherOld",
                        "<testsuites><testsuite tests='1' timestamp=''><testcase name='a'/></testsuite><testsuite"
                                + " tests='1' timestamp='OLD'><testcase name='b'/></testsuite></testsuites>"));
    }

    @ParameterizedTest(name = "aReportJustWrittenIsNotFreshWhen [{0}]")
    @MethodSource("old")
    void aReportJustWrittenIsNotFreshWhenItsSuitesAreNot(String attack, String report) {
        Desk.isNotGreen(requireNonNull(gates.get(attack)));
    }

    @Test
    void aSecondFileThatFailsIsNotOverlooked() {
        var desk = Desk.in(folder);
        desk.write("r1.xml", "<testsuite tests='1'><testcase name='a'/></testsuite>");
        desk.write("r2.xml", "<testsuite tests='1'><testcase name='b'><failure/></testcase></testsuite>");
        desk.finding(PROBE).provesNothing();
    }

    @Test
    void aSecondFileThatIsNoReportIsNotOverlooked() {
        var desk = Desk.in(folder);
        desk.write("r1.xml", "<testsuite tests='1'><testcase name='a'/></testsuite>");
        desk.write("r2.xml", "Internal Server Error");
        desk.finding(PROBE).provesNothing();
    }

    @Test
    void aFileThatWasTouchedIsNotFresherThanItsSuites() throws Exception {
        var desk = Desk.in(folder);
        var file = desk.write("r.xml", dated("<testsuite tests='1' timestamp='OLD'><testcase name='a'/></testsuite>"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        Desk.isNotGreen(desk.probed(PROBE));
    }

    @Test
    void aReportOfTodayInWhichAllPassedTurnsItsGateGreen() {
        var desk = Desk.in(folder);
        desk.write("r.xml", dated("<testsuite tests='1' timestamp='NOW'><testcase name='a'/></testsuite>"));
        Desk.isGreen(desk.probed(PROBE));
    }

    @Test
    void aReportWithoutATimeIsAsOldAsItsFile() throws Exception {
        var desk = Desk.in(folder);
        var file = desk.write("r.xml", "<testsuite tests='1'><testcase name='a'/></testsuite>");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Desk.isNotGreen(desk.probed(PROBE));
    }

    @Test
    void aReportInAFarTooDeepFolderIsNotAPassOfTheOthers() {
        var desk = Desk.in(folder);
        desk.write("r.xml", "<testsuite tests='1'><testcase name='a'/></testsuite>");
        desk.write(
                "d/".repeat(70) + "r.xml", "<testsuite tests='1'><testcase name='b'><failure/></testcase></testsuite>");
        desk.finding("{kind: test-report, source: ci, path: \"**/r.xml\"}").provesNothing();
    }

    @Test
    void aThousandReportsAreAllReadOrNoneCounts() {
        var desk = Desk.in(folder);
        for (int i = 0; i < 1200; i++)
            desk.write("r" + (1000 + i) + ".xml", "<testsuite tests='1'><testcase name='a'/></testsuite>");
        desk.write("r9999.xml", "<testsuite tests='1'><testcase name='b'><failure/></testcase></testsuite>");
        desk.finding(PROBE).provesNothing();
    }
}
