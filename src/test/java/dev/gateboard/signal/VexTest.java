package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.signal.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Assessments of vulnerabilities in OpenVEX and CycloneDX: a product passes only where each is known not to affect it.
class VexTest {
    private static final String PRODUCT = "pkg:oci/beep-api";

    @TempDir
    private Path folder;

    private ReportFolder open() {
        return new ReportFolder(folder, "openvex");
    }

    private ReportFolder cyclone() {
        return new ReportFolder(folder, "cyclonedx-vex");
    }

    private static String openVex(String time, String... statements) {
        return "{\"@context\":\"https://openvex.dev/ns/v0.2.0\",\"@id\":\"https://example.org/vex-1\",\"author\":\"Ada\","
            + "\"timestamp\":\"" + time + "\",\"version\":1,\"statements\":[" + String.join(",", statements) + "]}";
    }

    private static String statement(String vulnerability, String product, String status) {
        return "{\"vulnerability\":{\"name\":\"" + vulnerability + "\"},\"products\":[{\"@id\":\"" + product
                + "\"}],\"status\":\"" + status + "\"}";
    }

    private static final String NOT_AFFECTED = "not_affected\",\"justification\":\"vulnerable_code_not_present";
    private static final String TODAY = "2026-11-24T08:00:00Z";

    @Test
    void aProductThatNothingAffectsPasses() throws Exception {
        open().write(
                        "v.json",
                        openVex(
                                TODAY,
                                statement("CVE-2026-1", PRODUCT + "@1.2.0", NOT_AFFECTED),
                                statement("CVE-2026-2", PRODUCT + "@1.2.0?repository_url=r", "fixed"),
                                statement("CVE-2026-3", "pkg:oci/other@1.2.0", "affected")));
        var reading = open().ask("path: v.json, product: '" + PRODUCT + "', version: '1.2.0'");
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(Verdict.PASS);
        assertThat(reading.reason()).isEqualTo("None of 2 vulnerabilities affects it.");
        assertThat(reading.provenAt()).isEqualTo(TODAY);
        assertThat(open().ask("path: v.json, product: '" + PRODUCT + "@1.2.0'").verdict())
                .as("the version in the name")
                .isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "affected, FAIL",
        "under_investigation, INCONCLUSIVE",
        "not_affected, INCONCLUSIVE",
        "fine, INCONCLUSIVE",
        "'', INCONCLUSIVE"
    })
    void anyOtherStatusIsNoPass(String status, Verdict verdict) throws Exception {
        open().write(
                        "v.json",
                        openVex(
                                TODAY,
                                statement("CVE-2026-1", PRODUCT, "fixed"),
                                statement("CVE-2026-2", PRODUCT, status)));
        var reading = open().ask("path: v.json, product: '" + PRODUCT + "'");
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(verdict);
    }

    /// The product in the document, and what is asked for.
    @ParameterizedTest
    @CsvSource({
        "pkg:oci/beep-api, '', PASS",
        "pkg:oci/beep-api, 1.2.0, PASS",
        "pkg:oci/beep-api@1.2.0, '', NO_DATA",
        "pkg:oci/beep-api@1.2.0, 1.2.0, PASS",
        "pkg:oci/beep-api@1.2.0, 1.2, NO_DATA",
        "pkg:oci/beep-api@1.1.0, 1.2.0, NO_DATA",
        "pkg:oci/beep-api-web@1.2.0, 1.2.0, NO_DATA",
        "pkg:oci/beep-api@sha256%3Aabc, 'sha256:abc', PASS",
        "beep-api, '', NO_DATA"
    })
    void onlyTheNamedProductAndVersionCount(String product, String version, Verdict verdict) throws Exception {
        open().write("v.json", openVex(TODAY, statement("CVE-2026-1", product, "fixed")));
        var reading = open().ask("path: v.json, product: '" + PRODUCT + "'"
                + (version.isEmpty() ? "" : ", version: '" + version + "'"));
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(verdict);
    }

    @Test
    void aLaterStatementTakesThePlaceOfAnEarlierOne() throws Exception {
        var keys = "path: '*.json', product: '" + PRODUCT + "'";
        open().write("a.json", openVex("2026-11-20T08:00:00Z", statement("CVE-2026-1", PRODUCT, "affected")))
                .write("b.json", openVex(TODAY, statement("CVE-2026-1", PRODUCT, NOT_AFFECTED)));
        assertThat(open().ask(keys).verdict()).isEqualTo(Verdict.PASS);
        open().write("c.json", openVex(TODAY, statement("CVE-2026-1", PRODUCT, "affected")));
        assertThat(open().ask(keys).verdict()).as("two at once").isEqualTo(Verdict.FAIL);
        open().write("c.json", openVex(TODAY, statement("CVE-2026-2", PRODUCT, "under_investigation")));
        assertThat(open().ask(keys).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        open().write("c.json", openVex("2026-11-01T08:00:00Z", statement("CVE-2026-2", PRODUCT, "fixed")));
        assertThat(open().ask(keys).provenAt()).as("the oldest counts").isEqualTo("2026-11-01T08:00:00Z");
    }

    /// By the package URL's own rules what is said without a version or qualifier is said of each.
    @ParameterizedTest
    @CsvSource({
        "pkg:oci/beep-api, FAIL",
        "pkg:oci/beep-api@1.2.0, FAIL",
        "pkg:oci/beep-api@1.1.0, PASS",
        "pkg:oci/beep-api@1.2.0?arch=arm64, PASS",
        "pkg:oci/beep, PASS"
    })
    void whatAffectsEveryVersionAffectsTheOneInTheName(String product, Verdict verdict) throws Exception {
        var asked = PRODUCT + "@1.2.0?arch=amd64";
        open().write(
                        "v.json",
                        openVex(
                                TODAY,
                                statement("CVE-2026-1", asked, "fixed"),
                                statement("CVE-2026-2", product, "affected")));
        var reading = open().ask("path: v.json, product: '" + asked + "'");
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(verdict);
    }

    @Test
    void aStatementOfTheFutureIsNotFresh() throws Exception {
        open().write(
                        "a.json",
                        openVex(
                                TODAY,
                                statement("CVE-2026-1", PRODUCT, "affected"),
                                statement("CVE-2026-2", PRODUCT, "fixed")))
                .write("b.json", openVex("2099-01-01T00:00:00Z", statement("CVE-2026-1", PRODUCT, "fixed")));
        assertThat(open().ask("path: '*.json', product: '" + PRODUCT + "'").provenAt())
                .isEqualTo("2099-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'api','purl':'pkg:oci/beep-api','version':'1.1.0'} | NO_DATA",
                "{'name':'api','purl':'pkg:oci/beep-api','version':'1.2.0'} | PASS",
                "{'name':'api','purl':'pkg:oci/beep-api'} | PASS",
                "{'name':'api','purl':'pkg:oci/beep-api@1.2.0','version':'1.2.0-3'} | PASS",
                "{'name':'api','bom-ref':'pkg:oci/beep-api','version':'1.1.0'} | NO_DATA"
            })
    void anotherVersionOfTheComponentIsNoData(String component, Verdict verdict) throws Exception {
        cyclone()
                .write(
                        "b.json",
                        cycloneDx(
                                component.replace('\'', '"'),
                                vulnerability("{\"state\":\"resolved\"}", "{\"ref\":\"lib\"}")));
        var reading = cyclone().ask("path: b.json, product: '" + PRODUCT + "', version: '1.2.0'");
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(verdict);
    }

    @Test
    void aVersionThatIsListedCountsAlsoWhereTheNameSaysIt() throws Exception {
        cyclone()
                .write(
                        "b.json",
                        cycloneDx(
                                "",
                                vulnerability(
                                        "{\"state\":\"resolved\"}",
                                        "{\"ref\":\"pkg:oci/beep-api@1.2.0\",\"versions\":[{\"version\":\"1.2.0\","
                                                + "\"status\":\"affected\"}]}")));
        assertThat(cyclone()
                        .ask("path: b.json, product: '" + PRODUCT + "@1.2.0'")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"statements\":[]}",
                "{\"@context\":\"https://openvex.dev/ns/v0.2.0\",\"timestamp\":\"2026-11-24T08:00:00Z\",\"statements\":[]}",
                "{\"@context\":\"https://openvex.dev/ns/v0.2.0\",\"timestamp\":\"2026-11-24T08:00:00Z\"}",
                "{\"@context\":\"https://openvex.dev/ns/v0.2.0\",\"statements\":[{\"vulnerability\":{\"name\":\"CVE-1\"},"
                    + "\"products\":[{\"@id\":\"pkg:oci/beep-api\"}],\"status\":\"fixed\"}]}",
                "{\"@context\":\"https://openvex.dev/ns/v0.2.0\",\"timestamp\":\"2026-11-24T08:00:00Z\","
                        + "\"statements\":[{\"vulnerability\":{\"name\":\"CVE-1\"},\"status\":\"fixed\"}]}",
                "{\"@context\":\"https://openvex.dev/ns/v0.2.0\",\"timestamp\":\"2026-11-24T08:00:00Z\","
                        + "\"statements\":[{\"products\":[{\"@id\":\"pkg:oci/beep-api\"}],\"status\":\"fixed\"}]}",
                "{\"@context\":\"https://example.org\",\"timestamp\":\"2026-11-24T08:00:00Z\","
                    + "\"statements\":[{\"vulnerability\":{\"name\":\"CVE-1\"},\"products\":[{\"@id\":\"pkg:oci/beep-api\"}],"
                    + "\"status\":\"fixed\"}]}",
                "<html><body>Sign in</body></html>"
            })
    void whatSaysNothingOfTheProductIsNoPass(String text) throws Exception {
        for (var reports : new ReportFolder[] {open(), cyclone()})
            assertThat(reports.write("v.json", text)
                            .ask("path: v.json, product: '" + PRODUCT + "'")
                            .verdict())
                    .isIn(Verdict.INCONCLUSIVE, Verdict.NO_DATA);
    }

    private static String cycloneDx(String component, String... vulnerabilities) {
        return "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.5\",\"version\":1,\"metadata\":{\"timestamp\":\""
                + TODAY
                + "\"" + (component.isEmpty() ? "" : ",\"component\":" + component) + "},\"vulnerabilities\":["
                + String.join(",", vulnerabilities) + "]}";
    }

    private static final String COMPONENT =
            "{\"type\":\"application\",\"bom-ref\":\"root\",\"name\":\"beep-api\",\"version\":\"1.2.0\"}";

    private static String vulnerability(String analysis, String affects) {
        return "{\"id\":\"CVE-2026-1\"" + (analysis.isEmpty() ? "" : ",\"analysis\":" + analysis) + ",\"affects\":["
                + affects + "]}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'state':'not_affected','justification':'code_not_reachable'} | PASS",
                "{'state':'not_affected'} | INCONCLUSIVE",
                "{'state':'resolved'} | PASS",
                "{'state':'resolved_with_pedigree'} | PASS",
                "{'state':'false_positive'} | PASS",
                "{'state':'exploitable'} | FAIL",
                "{'state':'in_triage'} | INCONCLUSIVE",
                "{'state':'odd'} | INCONCLUSIVE",
                "{'response':['update']} | INCONCLUSIVE",
                "'' | INCONCLUSIVE"
            })
    void anAnalysisCountsAsCycloneDxSays(String analysis, Verdict verdict) throws Exception {
        cyclone()
                .write(
                        "b.json",
                        cycloneDx(
                                COMPONENT,
                                vulnerability(
                                        analysis.equals("''") ? "" : analysis.replace('\'', '"'),
                                        "{\"ref\":\"lib\"}")));
        var reading = cyclone().ask("path: b.json, product: beep-api, version: '1.2.0'");
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(verdict);
    }

    @Test
    void anotherProductOrVersionOfCycloneDxIsNoData() throws Exception {
        var fine = vulnerability("{\"state\":\"resolved\"}", "{\"ref\":\"lib\"}");
        cyclone().write("b.json", cycloneDx(COMPONENT, fine));
        assertThat(cyclone().ask("path: b.json, product: beep-api").verdict()).isEqualTo(Verdict.PASS);
        for (var keys : new String[] {"product: beep-web", "product: beep-api, version: '1.3.0'"})
            assertThat(cyclone().ask("path: b.json, " + keys).verdict())
                    .as(keys)
                    .isEqualTo(Verdict.NO_DATA);
        cyclone().write("b.json", cycloneDx(COMPONENT));
        assertThat(cyclone().ask("path: b.json, product: beep-api").verdict())
                .as("no vulnerability was looked at")
                .isEqualTo(Verdict.NO_DATA);
    }

    @Test
    void aVersionThatIsListedCountsBeforeTheAnalysis() throws Exception {
        var affects = "{\"ref\":\"urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1#pkg:oci/beep-api@1.2.0\","
                + "\"versions\":[{\"version\":\"1.2.0\",\"status\":\"STATUS\"}]}";
        var keys = "path: b.json, product: '" + PRODUCT + "', version: '1.2.0'";
        for (var each : new String[][] {
            {"unaffected", "exploitable", "PASS"},
            {"affected", "resolved", "FAIL"},
            {"unknown", "resolved", "INCONCLUSIVE"},
            {"odd", "resolved", "INCONCLUSIVE"}
        }) {
            cyclone()
                    .write(
                            "b.json",
                            cycloneDx(
                                    "",
                                    vulnerability(
                                            "{\"state\":\"" + each[1] + "\"}", affects.replace("STATUS", each[0]))));
            assertThat(cyclone().ask(keys).verdict()).as(each[0]).isEqualTo(Verdict.valueOf(each[2]));
        }
    }

    @Test
    void aDocumentThatBreaksOffAnywhereIsNoPass() throws Exception {
        open().neverPassesCutOff(
                        "v.json",
                        openVex(TODAY, statement("CVE-2026-1", PRODUCT, "fixed")),
                        "path: v.json, product: '" + PRODUCT + "'");
        cyclone()
                .neverPassesCutOff(
                        "v.json",
                        cycloneDx(COMPONENT, vulnerability("{\"state\":\"resolved\"}", "{\"ref\":\"lib\"}")),
                        "path: v.json, product: beep-api");
        open().huge("v.json");
        assertThat(open().ask("path: v.json, product: x").reason()).isEqualTo("v.json is larger than 32 MiB.");
    }
}
