package dev.gateboard.attack;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gateboard.attack.Pages.Page;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rules that cannot fire, and pages that are not the page: a thing that is not there proves nothing (R14).
class AbsentAttack {
    private static Map<String, Desk.Finding> findings = Map.of();

    /// Rules of [AlertRules]; `true` demands a runbook too.
    static Stream<Arguments> rules() {
        return Stream.of(
                arguments("NoSuchMetric", false),
                arguments("NameByRegex", false),
                arguments("NameByRegexThatFitsAnything", false),
                arguments("JobOnly", false),
                arguments("ConstantTrue", false),
                arguments("ConstantNumber", false),
                arguments("ConstantTime", false),
                arguments("OperatorInName", false),
                arguments("OperatorOrInName", false),
                arguments("ByInName", false),
                arguments("MetricInLabel", false),
                arguments("MetricInComment", false),
                arguments("HalfThere", false),
                arguments("DeadMetric", false),
                arguments("SubqueryOfNothing", false),
                arguments("OffsetOfNothing", false),
                arguments("NameEmptyRegex", false),
                arguments("OtherService", false),
                arguments("Broken", false),
                arguments("HealthyRecorded", false),
                arguments("healthyerrors", false),
                arguments("Healthy", false),
                arguments("EmptyRunbook", true),
                arguments("BlankRunbook", true),
                arguments("NoRunbook", true));
    }

    static Stream<Arguments> pages() {
        var form = "<form action='/session' method='post'>";
        return Stream.of(
                arguments(
                        "aPasswordField",
                        "<html><body>" + form + "<input name=u><input type=password name=p></form></body></html>"),
                arguments(
                        "aMailFieldFirst",
                        "<html><body>" + form
                                + "<input type='email' name='email'><button>Next</button></form></body></html>"),
                arguments(
                        "aFormThatSubmitsItself",
                        "<html><body onload='document.forms[0].submit()'>" + form
                                + "<input type=hidden name=SAMLRequest value=x></form></body></html>"),
                arguments(
                        "aMetaRefresh",
                        "<html><head><meta http-equiv='refresh' content='0;url=https://login.example/'></head></html>"),
                arguments("aScriptThatMovesOn", "<html><script>location.href='/login'</script></html>"),
                arguments("unusualMarkup", "<HTML><INPUT\nTYPE\n=\nPASSWORD></HTML>"),
                arguments("noMarkupAtAll", "Please sign in to continue"),
                arguments("aPageOfAnError", "<html><title>502</title><h1>Something went wrong</h1></html>"),
                arguments("aPageUnderWork", "<html><h1>We will be back soon</h1></html>"),
                arguments("aComment", "<!-- ok --><html><body></body></html>"),
                arguments("nothing", ""),
                arguments("aDoctypeAfterSpaces", "\n\n   <!DOCTYPE html><p>Welcome</p>"));
    }

    /// Probes of files and folders that are not there, or not what is meant.
    static Stream<Arguments> files() {
        return Stream.of(
                arguments("aFileThatIsNotThere", "{kind: file-exists, source: ci, path: gone.txt}"),
                arguments("aFolderInsteadOfAFile", "{kind: file-exists, source: ci, path: home}"),
                arguments("aLinkToNothing", "{kind: file-exists, source: ci, path: dangling}"),
                arguments("aLinkOutOfTheFolder", "{kind: file-exists, source: ci, path: outside}"),
                arguments("aLinkToADevice", "{kind: file-exists, source: ci, path: device}"),
                arguments("aReportThatIsALinkToAnEndlessDevice", "{kind: test-report, source: ci, path: zero}"),
                arguments("aContractInAnEndlessDevice", "{kind: env-contract, source: ci, path: zero, require: [FOO]}"),
                arguments(
                        "aDashboardWithoutPanels",
                        "{kind: dashboard, source: ci, path: board.json, require: [http-latency]}"),
                arguments(
                        "aDashboardOfTitlesOnly",
                        "{kind: dashboard, source: ci, path: titles.json, require: [http-latency]}"),
                arguments(
                        "aDashboardThatHidesItsPanel",
                        "{kind: dashboard, source: ci, path: hidden.json, require: [http-latency]}"),
                arguments("aRecordThatIsNone", "{kind: record, source: ci, path: empty.txt}"),
                arguments(
                        "telemetryOfNobody",
                        "{kind: otlp-file, source: ci, path: empty.txt, signal: traces, service: shop}"),
                arguments("aSourceThatNobodyHas", "{kind: file-exists, source: elsewhere, path: there.txt}"),
                arguments("aServerThatIsNotThere", "{kind: http, source: off, path: /}"));
    }

    @BeforeAll
    static void ask(@TempDir Path folder) throws Exception {
        var real = Metrics.server();
        try (var server = new Pages()) {
            var desk = Desk.in(folder);
            desk.write("sources.yaml", """
                sources:
                  ci: {kind: folder, path: "."}
                  prom: {kind: prometheus, url: "%s"}
                  web: {kind: http, url: "%s"}
                  off: {kind: http, url: "http://127.0.0.1:9"}
                """.formatted(real.url(), server.url()));
            for (var link : Map.of(
                            "dangling", "gone", "outside", "/etc/hostname", "device", "/dev/null", "zero", "/dev/zero")
                    .entrySet()) {
                java.nio.file.Files.createSymbolicLink(folder.resolve(link.getKey()), Path.of(link.getValue()));
            }
            desk.write("there.txt", "there");
            desk.write("empty.txt", "");
            desk.write("board.json", "{\"title\": \"http latency\", \"panels\": []}");
            desk.write(
                    "titles.json",
                    "{\"title\": \"http latency\", \"panels\": [{\"title\": \"http_request_duration_seconds_bucket"
                            + " histogram_quantile\", \"targets\": [{\"expr\": \"vector(1)\"}]}]}");
            desk.write(
                    "hidden.json",
                    "{\"title\": \"d\", \"panels\": [{\"title\": \"l\", \"targets\": [{\"hide\": true, \"expr\":"
                            + " \"histogram_quantile(0.95, sum by (le)"
                            + " (rate(http_request_duration_seconds_bucket[5m])))\"}]}]}");
            var probes = new LinkedHashMap<String, String>();
            probes.put(
                    "healthy",
                    "{kind: alert-rule, source: prom, name: HealthyErrors, annotations: [runbook_url], labels:"
                            + " [severity]}");
            probes.put("there", "{kind: file-exists, source: ci, path: there.txt}");
            server.plant("/json", Page.json("{\"status\":\"UP\"}"));
            probes.put("json", "{kind: http, source: web, path: /json, expect: {Content-Type: application/json}}");
            rules().forEach(rule -> probes.put(
                    (String) rule.get()[0],
                    "{kind: alert-rule, source: prom, name: " + rule.get()[0]
                            + (rule.get()[1].equals(true) ? ", annotations: [runbook_url]}" : "}")));
            pages().forEach(page -> {
                server.plant("/" + page.get()[0], Page.html((String) page.get()[1]));
                probes.put((String) page.get()[0], "{kind: http, source: web, path: /" + page.get()[0] + "}");
            });
            files().forEach(file -> probes.put((String) file.get()[0], (String) file.get()[1]));
            findings = desk.findings(probes);
        }
    }

    @ParameterizedTest(name = "whatIsThereIsFound [{0}]")
    @ValueSource(strings = {"healthy", "there", "json"})
    void whatIsThereIsFound(String name) {
        requireNonNull(findings.get(name)).passes();
    }

    @ParameterizedTest(name = "aRuleThatCannotFirePassesNothing [{0}]")
    @MethodSource("rules")
    void aRuleThatCannotFirePassesNothing(String rule, boolean runbook) {
        requireNonNull(findings.get(rule)).provesNothing();
    }

    @ParameterizedTest(name = "anotherPageIsNotTakenForThePage [{0}]")
    @MethodSource("pages")
    void anotherPageIsNotTakenForThePage(String clothes, String page) {
        requireNonNull(findings.get(clothes)).provesNothing();
    }

    @ParameterizedTest(name = "whatIsNotThereProvesNothing [{0}]")
    @MethodSource("files")
    void whatIsNotThereProvesNothing(String attack, String probe) {
        requireNonNull(findings.get(attack)).provesNothing();
    }
}
