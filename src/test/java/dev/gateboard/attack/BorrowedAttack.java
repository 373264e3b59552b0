package dev.gateboard.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gateboard.attack.Pages.Page;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A name goes into a query as data (R13): no text of a checklist or a sidecar borrows another service's proof.
@SuppressWarnings("StringConcatToTextBlock") // Line ends are part of what is tried.
class BorrowedAttack {
    private static final String EQUALS =
            "{kind: promql, source: prom, query: 'fresh_up{service=\"${V}\"}', pass: {min: 1}}";
    private static final String REGEX =
            "{kind: promql, source: prom, query: 'fresh_up{service=~\"${V}\"}', pass: {min: 1}}";

    private static Map<String, Desk.Finding> findings = Map.of();

    @TempDir
    private Path folder;

    /// The name of the case, the probe with `${V}`, the text that is put there (in YAML).
    static Stream<Arguments> borrowed() {
        return Stream.of(
                arguments("aQuoteEndsTheString", EQUALS, "'x\"} or only_other_up{service=\"other'"),
                arguments("aQuoteAndAComment", EQUALS, "'x\"} or vector(1) #'"),
                arguments("aQuoteAndALineEnd", EQUALS, "\"x\\\"} or vector(1)\\n#\""),
                arguments("anEscapedQuote", EQUALS, "'x\\\"} or vector(1) #'"),
                arguments("anotherMatcher", EQUALS, "'x\",service=~\".+'"),
                arguments("anEmptyName", EQUALS, "''"),
                arguments("onlyASpace", EQUALS, "' '"),
                arguments("everything", REGEX, "'.*'"),
                arguments("anything", REGEX, "'.+'"),
                arguments("alternatives", REGEX, "'nobody|other'"),
                arguments("alternativesInAGroup", REGEX, "'(nobody|other)'"),
                arguments("aClass", REGEX, "'[a-z]+'"),
                arguments("aDot", REGEX, "'othe.'"),
                arguments("aFlag", REGEX, "'(?i)OTHER'"),
                arguments("anAnchor", REGEX, "'^other$'"),
                arguments("anOptionalLetter", REGEX, "'othersx?'"),
                arguments("aRepeat", REGEX, "'o{1}ther'"),
                arguments("aClassByName", REGEX, "'\\w+'"),
                arguments("aQuotedText", REGEX, "'\\Qother\\E'"),
                arguments("aQuoteEndsTheRegex", REGEX, "'x\"} or fresh_up{service=\"other'"),
                arguments(
                        "aBackslashEatsTheQuote",
                        "{kind: promql, source: prom, query: 'fresh_up{service=\"${V}\",path=\" or vector(1) #\"}',"
                                + " pass: {min: 1}}",
                        "'x\\'"),
                arguments(
                        "singleQuotes",
                        "{kind: promql, source: prom, query: \"fresh_up{service='${V}'}\", pass: {min: 1}}",
                        "\"x'} or vector(1) #\""),
                arguments(
                        "backticks",
                        "{kind: promql, source: prom, query: 'fresh_up{service=`${V}`}', pass: {min: 1}}",
                        "'x`} or vector(1) #'"),
                arguments(
                        "aRegexInBackticks",
                        "{kind: promql, source: prom, query: 'fresh_up{service=~`${V}`}', pass: {min: 1}}",
                        "'.*'"),
                arguments(
                        "aNegativeRegex",
                        "{kind: promql, source: prom, query: 'fresh_up{service!~\"${V}|shop\"} or"
                                + " fresh_up{service=~\"${V}\"}', pass: {min: 1}}",
                        "'.*|other'"),
                arguments(
                        "theWholeQuery", "{kind: promql, source: prom, query: '${V}', pass: {min: 1}}", "'vector(1)'"),
                arguments(
                        "aDuration",
                        "{kind: promql, source: prom, query: 'sum(count_over_time(no_such[${V}]))', pass: {min: 1}}",
                        "'1m])) or count(count_over_time(fresh_up[1m'"),
                arguments(
                        "aLabelsName",
                        "{kind: promql, source: prom, query: 'fresh_up{${V}=\"nobody\"}', pass: {min: 1}}",
                        "'service!'"),
                arguments(
                        "aLabelOfAReplacement",
                        "{kind: promql, source: prom, query: 'label_replace(fresh_up{service=\"nobody\"}, \"a\","
                                + " \"${V}\", \"\", \"\")', pass: {min: 1}}",
                        "'x\", \"\", \"\") or vector(1) #'"),
                arguments(
                        "theVolume",
                        "{kind: promql, source: prom, query: 'fresh_up{service=\"shop\"}', pass: {min: 1}, volume:"
                                + " 'fresh_requests_total{service=\"${V}\"}', minVolume: 1}",
                        "'x\"} or vector(9) #'"),
                arguments("anAlertsName", "{kind: alert-rule, source: prom, name: \"${V}Errors\"}", "'Health.'"),
                arguments("anAlertsNameOfAll", "{kind: alert-rule, source: prom, name: \"${V}\"}", "'Healthy.*'"),
                arguments(
                        "alternativesOfAlerts",
                        "{kind: alert-rule, source: prom, name: \"${V}\"}",
                        "'x|HealthyErrors'"),
                arguments("aJob", "{kind: targets-up, source: prom, job: \"${V}\"}", "'pag.'"),
                arguments(
                        "aPathUpwards",
                        "{kind: http, source: web, path: \"/of/${V}\", expect: {X-Ready: \"yes\"}}",
                        "'../admin'"),
                arguments(
                        "aPathUpwardsEncoded",
                        "{kind: http, source: web, path: \"/of/${V}\", expect: {X-Ready: \"yes\"}}",
                        "'%2e%2e/admin'"),
                arguments(
                        "aQueryInAPath",
                        "{kind: http, source: web, path: \"/of/${V}/health\", expect: {X-Ready: \"yes\"}}",
                        "'other?'"),
                arguments(
                        "aFragmentInAPath",
                        "{kind: http, source: web, path: \"/of/${V}/health\", expect: {X-Ready: \"yes\"}}",
                        "'other#'"),
                arguments(
                        "aSlashInAPath",
                        "{kind: http, source: web, path: \"/${V}/health\", expect: {X-Ready: \"yes\"}}",
                        "'of/other'"),
                arguments(
                        "aPathToAnotherHost",
                        "{kind: http, source: web, path: \"${V}\", expect: {X-Ready: \"yes\"}}",
                        "'@127.0.0.1:1/'"),
                arguments(
                        "aHeaderOverTwoLines",
                        "{kind: http, source: web, path: /of/other, headers: {X-A: \"${V}\"}, expect: {X-Ready:"
                                + " \"yes\"}}",
                        "\"a\\r\\nX-B: b\""),
                arguments(
                        "anExpectedHeaderWithoutAName",
                        "{kind: http, source: web, path: /of/other, expect: {X-Ready: \"${V}\"}}",
                        "''"),
                arguments("aGlobOfFiles", "{kind: test-report, source: ci, path: \"reports/${V}.xml\"}", "'*'"),
                arguments("aGlobOfOneLetter", "{kind: test-report, source: ci, path: \"reports/${V}.xml\"}", "'othe?'"),
                arguments(
                        "aGlobOfAlternatives",
                        "{kind: test-report, source: ci, path: \"reports/${V}.xml\"}",
                        "'{x,other}'"),
                arguments(
                        "aFolderUpwards",
                        "{kind: file-exists, source: ci, path: \"reports/${V}/other.xml\"}",
                        "'../reports'"),
                arguments(
                        "aGlobOfTests",
                        "{kind: test-report, source: ci, path: \"reports/other.xml\", name: \"${V}\"}",
                        "'*'"));
    }

    @BeforeAll
    static void ask(@TempDir Path folder) {
        var real = Metrics.server();
        try (var web = new Pages()) {
            var ready = Page.of(200, "text/plain", "ok", Map.of("X-Ready", "yes"));
            for (var path : new String[] {"/admin", "/of/other", "/of/other/health", "/of/other/", "/", "/of/shop"})
                web.plant(path, ready);
            var desk = Desk.in(folder);
            desk.write("reports/other.xml", "<testsuite tests='1'><testcase name='other'/></testsuite>");
            desk.write(
                    "sources.yaml",
                    "sources:\n  prom: {kind: prometheus, url: \"" + real.url()
                            + "\"}\n  ci: {kind: folder, path: \".\"}\n  web: {kind: http, url: \"" + web.url()
                            + "\"}\n");
            var vars = new StringBuilder("version: 1\nvars:\n  good: shop\n  test: other\n");
            var probes = new LinkedHashMap<String, String>();
            probes.put("good equals", EQUALS.replace("${V}", "${good}"));
            probes.put("good regex", REGEX.replace("${V}", "${good}"));
            probes.put("good path", "{kind: http, source: web, path: \"/of/${good}\", expect: {X-Ready: \"yes\"}}");
            probes.put(
                    "good test", "{kind: test-report, source: ci, path: \"reports/${test}.xml\", name: \"${test}*\"}");
            borrowed().forEach(attack -> {
                var name = (String) attack.get()[0];
                vars.append("  ")
                        .append(name)
                        .append(": ")
                        .append(attack.get()[2])
                        .append('\n');
                probes.put(name, ((String) attack.get()[1]).replace("${V}", "${" + name + "}"));
            });
            findings = desk.findings(vars.toString(), probes);
        }
    }

    @ParameterizedTest(name = "aPlainNameFindsItsOwn [{0}]")
    @ValueSource(strings = {"good equals", "good regex", "good path", "good test"})
    void aPlainNameFindsItsOwn(String name) {
        requireNonNull(findings.get(name)).passes();
    }

    @ParameterizedTest(name = "aNameBorrowsNoProofThrough [{0}]")
    @MethodSource("borrowed")
    void aNameBorrowsNoProof(String attack, String probe, String text) {
        requireNonNull(findings.get(attack)).provesNothing();
    }

    @Test
    void aReleaseWithoutANameIsNoEmptyMatch() {
        Metrics.server()
                .at(folder)
                .finding(
                        "version: 1\n"
                                + "probes:\n"
                                + "  t: {kind: promql, source: prom, query:"
                                + " 'fresh_up{version=\"${release}\",service=\"shop\"}', pass: {min: 1}}\n",
                        "--service=shop")
                .isUnknown();
    }

    @Test
    void aReleaseWithoutANameIsNoEmptyAlternative() {
        Metrics.server()
                .at(folder)
                .finding(
                        "version: 1\n"
                                + "probes:\n"
                                + "  t: {kind: promql, source: prom, query:"
                                + " 'fresh_up{version=~\"${release}\",service=\"shop\"}', pass: {min: 1}}\n",
                        "--service=shop")
                .isUnknown();
    }

    @Test
    void aReleaseWithoutANameIsNoHeaderOfAnyValue() {
        try (var web = new Pages().plant("/", Page.of(200, "text/plain", "ok", Map.of("X-Version", "v0")))) {
            var desk = Desk.in(folder);
            desk.write("sources.yaml", "sources:\n  web: {kind: http, url: \"" + web.url() + "\"}\n");
            desk.finding(
                            "version: 1\n"
                                    + "probes:\n"
                                    + "  t: {kind: http, source: web, path: /, expect: {X-Version: \"${release}\"}}\n",
                            "--service=shop")
                    .isUnknown();
        }
    }

    @Test
    void anUnknownVariableIsAnErrorAtItsLine() {
        var finding = Metrics.server()
                .at(folder)
                .finding("{kind: promql, source: prom, query: 'fresh_up{service=\"${serivce}\"}', pass: {min: 1}}");
        finding.isRefused();
        assertThat(finding.run().err()).contains(":3:").contains("serivce");
    }

    @Test
    void oneNameWithABarIsNotTwoNames() {
        version("v0|v1", "inconclusive");
    }

    @Test
    void aPlainReleaseFindsItsVersion() {
        version("v1", "pass");
    }

    private void version(String release, String expected) {
        var desk = Metrics.server().at(folder);
        desk.write(
                "t.probes.yaml",
                "version: 1\n"
                        + "probes:\n"
                        + "  t: {kind: promql, source: prom, query: 'versions_up{version=~\"${release}\"}', pass: {min:"
                        + " 1}}\n");
        var run = desk.run("try", "t.probes.yaml", "--release", release).isSound();
        assertThat(run.code() == 0).as(run.toString()).isEqualTo(expected.equals("pass"));
    }

    @Test
    void severalNamesOfAReleaseAreAlternatives() {
        var desk = Metrics.server().at(folder);
        desk.write(
                "a.probes.yaml",
                "version: 1\n"
                        + "probes:\n"
                        + "  t: {kind: promql, source: prom, query: 'versions_up{version=~\"${release}\"}', pass: {min:"
                        + " 1}}\n"
                        + "bind:\n"
                        + "  \"Gates > First gate holds\": [t]\n");
        desk.open("a.md", Desk.CHECKLIST.replace("- Release id: `v1`", "- Release id: `4f2a91c`\n- Version: `v1`"));
        desk.does("arm", "shop", "--all");
        desk.does("probe", "shop");
        Desk.isGreen(desk.gate("shop", "First gate"));
    }

    @Test
    void aNameInAnotherLanguagesQueryIsEscapedOrRefused() {
        var asked = new ConcurrentLinkedQueue<String>();
        try (var loki = new Pages(exchange -> {
            asked.add(exchange.getRequestURI().getQuery()
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            return Page.json(
                    "{\"status\":\"success\",\"data\":{\"resultType\":\"streams\",\"result\":[{\"stream\":{},\"values\":[[\""
                            + System.currentTimeMillis() + "000000\",\"a\"]]}]}}");
        })) {
            var desk = Desk.in(folder);
            desk.write("sources.yaml", "sources:\n  loki: {kind: http, url: \"" + loki.url() + "\"}\n");
            desk.finding(
                    "version: 1\n"
                            + "vars: {v: 'x\"} or {service=\"other'}\n"
                            + "probes:\n"
                            + "  t: {kind: loki-count, source: loki, query: '{service_name=\"${v}\"}', min: 1}\n",
                    "t");
            assertThat(asked).noneMatch(query -> query.contains("x\"} or {"));
        }
    }
}
