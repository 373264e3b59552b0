package dev.gateboard.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.fuzz.Fuzz;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Any body of a Prometheus that answers 200: a reading, whatever it is, and never an exception on the probe's thread.
@Timeout(value = 12, unit = TimeUnit.HOURS) // as long as was asked for
class PrometheusFuzzTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_795_521_601);
    private static final Release RELEASE = new Release("beep-api", "staging", List.of("4f2a91c"), "", "");
    private static final String VECTOR = """
        {"status":"success","data":{"resultType":"vector","result":[{"metric":{"a":"b"},"value":[1795521600.5,"0.2"]}]},"warnings":["w"]}\
        """;
    private static final String MATRIX = """
        {"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[1795521600,"1.5"],[1795521601.1,"+Inf"]]}]}}\
        """;
    private static final String RULES = """
        {"status":"success","data":{"groups":[{"rules":[{"state":"inactive","name":"High","query":"x > 5","duration":4,
        "labels":{"severity":"page"},"annotations":{"runbook_url":"r"},"health":"ok","lastError":"","lastEvaluation":"2026-11-24T12:00:00Z","type":"alerting"}]}]}}\
        """;
    private static final String TARGETS = """
        {"status":"success","data":{"activeTargets":[{"labels":{"job":"a"},"health":"up","lastError":"","lastScrape":"2026-11-24T12:00:00Z"}],
        "activeAlertmanagers":[{"url":"http://127.0.0.1:9093/api/v2/alerts"}]}}\
        """;

    @Test
    void anyAnswerIsAReading() throws IOException, InvalidConfigException {
        try (var prometheus = new FakePrometheus();
                var receivers = new OtlpReceiverService(() -> NOW)) {
            var sources = SourcesFile.read(
                    Path.of("/"), "sources:\n  prom: {kind: prometheus, url: \"%s\"}\n".formatted(prometheus.url()));
            var probes = ProbesFile.read("""
                version: 1
                probes:
                  a: {kind: promql, source: prom, query: 'q', pass: {max: 0.3}, fail: {min: 0.5}}
                  b: {kind: promql, source: prom, query: 'q', pass: {max: 0.3}, for: 10m}
                  c: {kind: alert-rule, source: prom, name: "High", labels: [severity]}
                  d: {kind: targets-up, source: prom, job: "a"}
                  e: {kind: alertmanager-link, source: prom}
                """, sources, RELEASE).probes().values();
            var asker = new ProbeExecutor(sources, () -> NOW, Map.of(), receivers);
            Fuzz.of("prometheus")
                    .from(
                            VECTOR,
                            MATRIX,
                            RULES,
                            TARGETS,
                            VECTOR.replace("1795521600.5", "1e999999999"),
                            VECTOR.replace("1795521600.5", "\"x\""),
                            MATRIX.replace("1795521600,", "-1e400,"))
                    .hold(bytes -> {
                        var body = new String(bytes, UTF_8);
                        for (var path : List.of("q", "/api/v1/rules", "/api/v1/targets", "/api/v1/alertmanagers"))
                            prometheus.answers(path, body);
                        for (var probe : probes)
                            assertThat(asker.ask(probe).verdict()).isIn((Object[]) Verdict.values());
                    });
        }
    }
}
