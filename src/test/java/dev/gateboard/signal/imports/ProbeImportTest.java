package dev.gateboard.signal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.signal.ProbesFile;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.SourcesFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents of other tools become probes that a probes file may have; what cannot be taken over is a comment.
class ProbeImportTest {
    private static final Release RELEASE = new Release("beep-api", "staging", List.of("4f2a91c"), "", "");

    /// The text, which is always read again as a probes file.
    private static String imported(String text) throws Exception {
        var made = ProbeImport.of("file.yaml", text, "prom");
        read(made);
        return made;
    }

    private static ProbesFile read(String text) throws Exception {
        return ProbesFile.read(
                text,
                SourcesFile.read(Path.of("/"), "sources: {prom: {kind: prometheus, url: \"http://127.0.0.1:9090\"}}\n"),
                RELEASE);
    }

    @Test
    void anAlertingRuleIsAskedForByItsName() throws Exception {
        assertThat(imported("""
            groups:
              - name: api
                rules:
                  - record: job:errors:rate5m
                    expr: sum by (job) (rate(errors_total[5m]))
                  - alert: HighErrorRate
                    expr: job:errors:rate5m > 0.05
                    for: 10m
                    labels: {severity: page}
                    annotations: {runbook_url: "https://example.org/run", summary: "high"}
                  - alert: Slow (p95)
                    expr: latency > 1
            """)).isEqualTo("""
                # Proposed from file.yaml. Read each probe, and bind it to a gate with `bind`.
                version: 1
                probes:
                  # Recording rule job:errors:rate5m, line 4
                  # Not taken over: it records a metric and judges nothing.
                  # Alert HighErrorRate, line 6
                  # It asks whether this alert is loaded and can fire, not whether it fires.
                  higherrorrate: {kind: alert-rule, source: prom, name: HighErrorRate, labels: [severity], annotations: [runbook_url, summary]}
                  # Alert Slow (p95), line 11
                  # It asks whether this alert is loaded and can fire, not whether it fires.
                  slow-p95: {kind: alert-rule, source: prom, name: 'Slow \\(p95\\)'}
                """);
    }

    @Test
    void theRulesOfAnOperatorAreReadToo() throws Exception {
        assertThat(imported("""
            apiVersion: monitoring.coreos.com/v1
            kind: PrometheusRule
            metadata: {name: api}
            spec: {groups: [{name: api, rules: [{alert: Down, expr: "up < 1"}]}]}
            """)).contains("down: {kind: alert-rule, source: prom, name: Down}");
    }

    private static String argo(String metric) {
        return """
            apiVersion: argoproj.io/v1alpha1
            kind: AnalysisTemplate
            metadata:
              name: success-rate
            spec:
              args:
                - name: service-name
                - name: window
                  value: 5m
                - name: service
              metrics:
                - name: success-rate
            """ + metric.indent(6);
    }

    private static final String QUERY = """
        provider:
          prometheus:
            address: http://prometheus.example:9090
            query: |
              sum(rate(http_requests_total{app="{{args.service-name}}",svc="{{ args.service }}",code!~"5.."}[{{args.window}}])) / sum(rate(http_requests_total[{{args.window}}]))
        """;

    @Test
    void aMetricOfArgoRolloutsIsAQueryWithItsConditions() throws Exception {
        assertThat(imported(argo("interval: 30s\nfailureLimit: 3\nsuccessCondition: result[0] >= 0.95\n" + QUERY)))
                .isEqualTo("""
                    # Proposed from file.yaml. Read each probe, and bind it to a gate with `bind`.
                    # Replace each `TBD` in `vars` by its value.
                    version: 1
                    vars: {service_name: TBD, window: 5m}
                    probes:
                      # AnalysisTemplate success-rate, success-rate, line 12
                      # Not taken over: failureLimit 3, address http://prometheus.example:9090.
                      success-rate: {kind: promql, source: prom, query: 'sum(rate(http_requests_total{app="${service_name}",svc="${service}",code!~"5.."}[${window}])) / sum(rate(http_requests_total[${window}]))', pass: {min: 0.95}, fail: {below: 0.95}, interval: 30s}
                    """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "successCondition: result[0] >= 0.95 | pass: {min: 0.95}, fail: {below: 0.95}",
                "successCondition: result > 0.95 | pass: {above: 0.95}, fail: {max: 0.95}",
                "successCondition: result <= 1e-3 | pass: {max: 0.001}, fail: {above: 0.001}",
                "successCondition: '!isNaN(result[0]) && result[0] < 5' | pass: {below: 5}, fail: {min: 5}",
                "successCondition: 'result[0] >= 1 && result[0] <= 2' | pass: {min: 1, max: 2}",
                "successCondition: result == 1 | pass: {min: 1, max: 1}",
                "failureCondition: result[0] > 5 | fail: {above: 5}"
            })
    void aComparisonWithANumberBecomesARange(String condition, String ranges) throws Exception {
        assertThat(imported(argo(condition + "\n" + QUERY))).contains(ranges + "}\n");
    }

    @Test
    void twoConditionsLeaveARoomBetween() throws Exception {
        assertThat(imported(argo("successCondition: result[0] >= 0.95\nfailureCondition: result[0] < 0.9\n" + QUERY)))
                .contains("pass: {min: 0.95}, fail: {below: 0.9}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "successCondition: len(result) == 0 || result[0] < 5",
                "successCondition: all(result, {# > 0.5})",
                "successCondition: result[0] >= result[1]",
                "successCondition: result[0] >= 1.2.3",
                "successCondition: default(result, 0) < 1"
            })
    void aConditionThatIsNoSuchComparisonIsNotTakenOver(String condition) throws Exception {
        assertThat(imported(argo(condition + "\n" + QUERY)))
                .contains("# Not taken over: it has no limit that is a comparison with numbers.")
                .contains("probes: {}");
    }

    @Test
    void anotherProviderAndAnotherTemplateAreNotTakenOver() throws Exception {
        assertThat(imported(argo("successCondition: result >= 1\nprovider:\n  datadog:\n    query: avg:cpu\n")))
                .contains("# Not taken over: it asks datadog, not a Prometheus.");
        for (var query : new String[] {"{{inputs.parameters.query}}", "up == ${x}"})
            assertThat(imported(argo(
                            "successCondition: result >= 1\nprovider:\n  prometheus:\n    query: '" + query + "'\n")))
                    .contains("# Not taken over: its query is missing, or is filled in by something that only the other"
                            + " tool knows.");
        assertThat(imported(argo("successCondition: result >= 1\nprovider:\n  prometheus:\n    query: 'sum(up'\n")))
                .contains("# Invalid query at line 1");
    }

    @Test
    void objectivesOfKeptnTakeTheQueriesOfTheirTemplates() throws Exception {
        assertThat(imported("""
            apiVersion: metrics.keptn.sh/v1
            kind: AnalysisValueTemplate
            metadata: {name: response-time}
            spec:
              provider: {name: my-prometheus}
              query: 'histogram_quantile(0.95, sum by (le) (rate(http_duration_bucket{job="{{.workload}}"}[5m])))'
            ---
            apiVersion: metrics.keptn.sh/v1
            kind: AnalysisDefinition
            metadata: {name: api}
            spec:
              objectives:
                - analysisValueTemplateRef: {name: response-time}
                  target:
                    failure: {greaterThan: {fixedValue: 600m}}
                    warning: {inRange: {lowBound: "0.3", highBound: "0.5"}}
                  weight: 2
                  keyObjective: true
                - analysisValueTemplateRef: {name: response-time}
                  target: {failure: {greaterThan: {fixedValue: 500m}}}
                - analysisValueTemplateRef: {name: response-time}
                  target: {failure: {notInRange: {lowBound: 1, highBound: 2k}}}
                - analysisValueTemplateRef: {name: response-time}
                - analysisValueTemplateRef: {name: gone}
                  target: {failure: {lessThan: {fixedValue: 1}}}
              totalScore: {passPercentage: 90, warningPercentage: 75}
            """).replaceAll("query: '[^']*'", "query")).isEqualTo("""
                # Proposed from file.yaml. Read each probe, and bind it to a gate with `bind`.
                # Replace each `TBD` in `vars` by its value.
                version: 1
                vars: {workload: TBD}
                probes:
                  # AnalysisDefinition api, response-time, line 13
                  # What does not fail passes there. Here it is inconclusive until you add `pass`.
                  # Not taken over: weight 2, keyObjective true, provider my-prometheus.
                  response-time: {kind: promql, source: prom, query, fail: {above: 0.6}}
                  # AnalysisDefinition api, response-time, line 19
                  # Not taken over: provider my-prometheus.
                  response-time-2: {kind: promql, source: prom, query, fail: {above: 0.5}, pass: {max: 0.5}}
                  # AnalysisDefinition api, response-time, line 21
                  # Not taken over: provider my-prometheus.
                  response-time-3: {kind: promql, source: prom, query, pass: {min: 1, max: 2000}}
                  # AnalysisDefinition api, response-time, line 23
                  # Not taken over: it has no limit that is a comparison with numbers.
                  # AnalysisDefinition api, gone, line 24
                  # Not taken over: the AnalysisValueTemplate gone is not in the file.
                  # AnalysisDefinition api
                  # Not taken over: totalScore. Every gate needs its own pass, so weights do not count.
                """);
    }

    @Test
    void objectivesOfOpenSloAreTheShareOfWhatIsGood() throws Exception {
        assertThat(imported("""
            apiVersion: openslo/v1
            kind: SLO
            metadata: {name: availability}
            spec:
              service: api
              indicator:
                metadata: {name: good}
                spec:
                  ratioMetric:
                    counter: true
                    good: {metricSource: {type: Prometheus, spec: {query: 'sum(http_requests_total{code!~"5.."})'}}}
                    total: {metricSource: {type: Prometheus, spec: {query: sum(http_requests_total)}}}
              timeWindow: [{duration: 28d, isRolling: true}]
              budgetingMethod: Occurrences
              objectives:
                - displayName: Most
                  target: 0.99
                - targetPercent: 99.9
            ---
            apiVersion: openslo/v1
            kind: SLO
            metadata: {name: latency}
            spec:
              indicatorRef: p95
              objectives: [{op: lte, value: 0.3, target: 0.95}]
            ---
            apiVersion: openslo/v1
            kind: SLI
            metadata: {name: p95}
            spec: {thresholdMetric: {metricSource: {type: prometheus, spec: {query: 'latency:p95'}}}}
            ---
            apiVersion: openslo/v1
            kind: SLO
            metadata: {name: other}
            spec:
              indicator: {spec: {thresholdMetric: {metricSource: {type: Datadog, spec: {query: 'avg:cpu'}}}}}
              objectives: [{op: lte, value: 0.3, target: 0.95}]
            """)).isEqualTo("""
                # Proposed from file.yaml. Read each probe, and bind it to a gate with `bind`.
                version: 1
                probes:
                  # SLO availability, Most, line 16
                  # The queries are counters, so the value covers their whole life and not the time window. Put rate() or increase() inside.
                  # Not taken over: timeWindow, budgetingMethod Occurrences.
                  availability: {kind: promql, source: prom, query: '(sum(http_requests_total{code!~"5.."})) / (sum(http_requests_total))', pass: {min: 0.99}, fail: {below: 0.99}}
                  # SLO availability, 2, line 18
                  # The queries are counters, so the value covers their whole life and not the time window. Put rate() or increase() inside.
                  # Not taken over: timeWindow, budgetingMethod Occurrences.
                  availability-2: {kind: promql, source: prom, query: '(sum(http_requests_total{code!~"5.."})) / (sum(http_requests_total))', pass: {min: 0.999}, fail: {below: 0.999}}
                  # SLO latency, 1, line 25
                  # Not taken over: target 0.95.
                  latency: {kind: promql, source: prom, query: 'latency:p95', pass: {max: 0.3}, fail: {above: 0.3}}
                  # SLO other, 1, line 37
                  # Not taken over: its indicator is not in the file, or does not ask a Prometheus.
                """);
    }

    /// Where everything fails, the share of what fails is 1, and no pass.
    @ParameterizedTest
    @CsvSource({
        "rawType: success, 'bad:ratio'', pass'",
        "rawType: failure, '1 - (bad:ratio)'', pass'",
        "rawType: odd, its indicator is not in the file"
    })
    void aRatioThatIsGivenWholeIsTheShareOfWhatItSays(String type, String expected) throws Exception {
        assertThat(imported("""
            apiVersion: openslo/v1
            kind: SLO
            metadata: {name: errors}
            spec:
              indicator: {spec: {ratioMetric: {RAWTYPE, raw: {metricSource: {type: Prometheus, spec: {query: 'bad:ratio'}}}}}}
              objectives: [{target: 0.99}]
            """.replace("RAWTYPE", type))).contains(expected);
    }

    @Test
    void aListOfKubernetesIsTakenApart() throws Exception {
        var list = "apiVersion: v1\nkind: List\nitems:\n"
                + ("- "
                                + argo("successCondition: result >= 1\n" + QUERY)
                                        .indent(2)
                                        .strip())
                        .indent(0);
        assertThat(imported(list)).contains("success-rate: {kind: promql");
    }

    /// The text, the line that is named, and how the sentence begins.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 1 | The file has no Prometheus rules",
                "'a: b' | 1 | The file has no Prometheus rules",
                "'kind: Pod' | 1 | The file has no Prometheus rules",
                "'groups: []' | 1 | The file has no Prometheus rules",
                "'groups: nothing' | 1 | The file has no Prometheus rules",
                "'{apiVersion: openslo/v1alpha, kind: SLO, spec: {objectives: [{target: 1}]}}' | 1 | The file has no",
                "'- a' | 1 | The file must be a map",
                "'a: [' | 1 | This is not valid YAML",
                "'a: b~---~c: {{ .Values.x }}' | 3 | A key must be plain text",
                "'a: b~---~c: [' | 3 | This is not valid YAML",
                "'a: &x {b: *x}' | 1 | The anchor",
                "'a: !!java.net.URL {}' | 1 | The tag",
                "'a: 1~a: 2' | 2 | `a` is given twice"
            })
    void whatCannotBeReadIsOneSentenceWithItsLine(String text, int line, String sentence) {
        assertThatThrownBy(() -> ProbeImport.of("file.yaml", text.replace('~', '\n'), "prom"))
                .isInstanceOfSatisfying(InvalidConfigException.class, refused -> {
                    assertThat(refused.sentence()).startsWith(sentence);
                    assertThat(refused.line()).isEqualTo(line);
                    assertThat(refused.sentence()).doesNotContain("\n");
                });
    }

    @Test
    void billionsOfAliasesDeepListsAndManyDocumentsAreRefused() {
        var laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int each = 1; each < 12; each++)
            laughs.append("a" + each + ": &a" + each + " [" + ("*a" + (each - 1) + ", ").repeat(9) + "x]\n");
        for (var text : new String[] {
            laughs.toString(), "a: " + "[".repeat(10_000), "a: b\n---\n".repeat(300), "a: " + "{a: ".repeat(5_000)
        })
            assertThatThrownBy(() -> ProbeImport.of("file.yaml", text, "prom"))
                    .isInstanceOf(InvalidConfigException.class);
    }

    /// Names are data: they break out of no comment and no probe.
    @Test
    void aHostileNameStaysInItsPlace() throws Exception {
        var made = imported("""
            groups:
              - rules:
                  - alert: "x\\n  evil: {kind: http, source: prom}"
                    expr: up
                    labels: {"a: b": c, "]": d}
                  - alert: "{{ .Values.name }}"
                    expr: up
                  - alert: "${service}"
                    expr: up
                  - alert: "\\u2028y\\u0085z"
                    expr: up
                  - alert: "..."
                    expr: up
                  - alert: ["a", "list"]
                    expr: up
            """);
        var read = read(made);
        assertThat(read.probes().values())
                .allSatisfy(probe -> assertThat(probe.kind().text()).isEqualTo("alert-rule"));
        assertThat(read.probes()).doesNotContainKey("evil");
        assertThat(read.probes().values())
                .anyMatch(probe -> probe.keys().text("name").equals("\\.\\.\\."));
    }

    @Test
    void theSameNameTwiceGetsTwoIds() throws Exception {
        var made =
                imported("groups: [{rules: [{alert: A b, expr: up}, {alert: a-B, expr: up}, {alert: a.b, expr: up}]}]");
        assertThat(read(made).probes().keySet()).containsExactlyInAnyOrder("a-b", "a-b-2", "a.b");
    }

    @Test
    void anotherValueOfOneVariableIsNotTakenOver() throws Exception {
        var one = argo("successCondition: result >= 1\n" + QUERY);
        var made = imported(
                one + "---\n" + one.replace("value: 5m", "value: 10m").replace("name: success-rate", "name: other"));
        assertThat(read(made).probes().keySet()).containsExactly("success-rate");
        assertThat(made).contains("# Not taken over: the file has another value for service_name, window.");
    }

    @Test
    void quantitiesOfKubernetesAreNumbers() {
        Map.of("3m", "0.003", "2k", "2000", "1.5", "1.5", "1Ki", "1024", "-5", "-5")
                .forEach((text, number) ->
                        assertThat(ThresholdWords.number(text)).contains(number));
        for (var text : new String[] {"", "x", "1e999999999", "0x10", "1..2", "NaN"})
            assertThat(ThresholdWords.number(text)).as(text).isEmpty();
    }
}
