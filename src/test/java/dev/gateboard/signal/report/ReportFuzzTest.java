package dev.gateboard.signal.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.fuzz.Fuzz;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.http.JsonShape;
import dev.gateboard.signal.http.UnexpectedShapeException;
import dev.gateboard.signal.imports.ProbeImport;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Any bytes as a report, or as a document to take over: read, or refused.
@Timeout(value = 12, unit = TimeUnit.HOURS) // as long as was asked for
class ReportFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final VexProduct PRODUCT = new VexProduct(List.of("pkg:oci/beep-api", "beep-api"), List.of("1.2.0"));

    private static void hold(String name, JsonReports.Form<?> form, String seed) throws IOException {
        Fuzz.of(name)
                .from(seed)
                .hold(
                        bytes -> form.read(
                                JsonShape.read(new String(bytes, UTF_8)).isObject(), NOW),
                        UnexpectedShapeException.class);
    }

    @Test
    void anySarifIsReadOrRefused() throws IOException {
        hold("sarif", SarifRun::read, """
            {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"Scan","rules":[{"id":"R1","defaultConfiguration":{"level":"note"},
            "properties":{"security-severity":"7.1"}}]},"extensions":[{"name":"x","rules":[{"id":"R2"}]}]},
            "invocations":[{"executionSuccessful":true,"endTimeUtc":"2026-11-24T11:00:00Z","ruleConfigurationOverrides":
            [{"descriptor":{"index":0},"configuration":{"level":"error"}}],"toolExecutionNotifications":[{"level":"note"}]}],
            "versionControlProvenance":[{"revisionId":"4f2a91c"}],"automationDetails":{"id":"a/b"},
            "results":[{"ruleId":"R1","ruleIndex":0,"level":"error","kind":"fail","baselineState":"new","suppressions":[{"status":"accepted"}]},
            {"rule":{"index":0,"toolComponent":{"index":0}}}]}]}
            """);
    }

    @Test
    void anySummaryOfK6IsReadOrRefused() throws IOException {
        hold("k6", K6Summary::read, """
            {"metrics":{"http_req_duration":{"avg":1.5,"thresholds":{"p(95)<500":false}},"checks":{"type":"rate","values":{"rate":1,
            "passes":4,"fails":0},"thresholds":{"rate>0.9":{"ok":true}}},"iterations":{"count":40,"rate":3.9}}}
            """);
    }

    @Test
    void anyAssessmentIsReadOrRefused() throws IOException {
        hold("openvex", new OpenVexReader(PRODUCT), """
            {"@context":"https://openvex.dev/ns/v0.2.0","timestamp":"2026-11-24T08:00:00Z","statements":[{"vulnerability":{"name":"CVE-1"},
            "products":[{"@id":"pkg:oci/beep-api@1.2.0","identifiers":{"purl":"pkg:oci/x%40y@1"},"subcomponents":[{"@id":"a"}]}],
            "status":"not_affected","justification":"code_not_present"}]}
            """);
        hold("cyclonedx", new CycloneDxVexReader(PRODUCT), """
            {"bomFormat":"CycloneDX","metadata":{"timestamp":"2026-11-24T08:00:00Z","component":{"name":"beep-api","version":"1.2.0"}},
            "vulnerabilities":[{"id":"CVE-1","analysis":{"state":"not_affected","justification":"x"},"affects":[{"ref":"urn:cdx:a/1#b",
            "versions":[{"version":"1.2.0","status":"affected"}]}]}]}
            """);
    }

    @Test
    void anyDocumentIsTakenOverOrRefused() throws IOException {
        Fuzz.of("import-probes")
                .from("""
                    groups:
                    - rules:
                      - {alert: A (b), expr: up, labels: {a: b}}
                      - {record: x, expr: up}
                    """, """
                    kind: AnalysisTemplate
                    spec:
                      args: [{name: a-b, value: c}]
                      metrics:
                      - {name: m, interval: 5m, successCondition: "result[0] >= 0.9 && result[0] < 2", failureCondition: result < 1e-3, provider: {prometheus: {query: 'x{a="{{args.a-b}}"}'}}}
                    """, """
                    kind: AnalysisDefinition
                    spec: {objectives: [{analysisValueTemplateRef: {name: a}, target: {failure: {lessThan: {fixedValue: 3m}}, warning: {inRange: {lowBound: 1, highBound: 2Ki}}}}]}
                    ---
                    kind: AnalysisValueTemplate
                    metadata: {name: a}
                    spec: {query: 'x{a="{{.b}}"}'}
                    """, """
                    apiVersion: openslo/v1
                    kind: SLO
                    metadata: {name: a}
                    spec: {indicator: {spec: {ratioMetric: {bad: {metricSource: {type: Prometheus, spec: {query: a}}}, total: {metricSource: {type: Prometheus, spec: {query: b}}}}}}, objectives: [{targetPercent: 99.9}]}
                    """)
                .hold(
                        bytes -> ProbeImport.of("f.yaml", new String(bytes, UTF_8), "prom"),
                        InvalidConfigException.class);
    }
}
