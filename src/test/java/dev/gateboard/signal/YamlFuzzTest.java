package dev.gateboard.signal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.fuzz.Fuzz;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.SourcesFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Any bytes as the two YAML files: read, or refused with the line.
@Timeout(value = 12, unit = TimeUnit.HOURS) // as long as was asked for
class YamlFuzzTest {
    private static final Release RELEASE = new Release("beep-api", "staging", List.of("4f2a91c"), "", "");
    private static final String SOURCES = """
        sources:
          prom: {kind: prometheus, url: "http://127.0.0.1:9090", authorization: {credentials: "env:T"}, headers: {X: y}}
          ci:   {kind: folder, path: "build/ci"}
          otlp: {kind: otlp-receiver, listen: "127.0.0.1:4318", grpc: "127.0.0.1:4317"}
        """;
    private static final String SIDECAR = """
        version: 1
        vars: {job: beep-api}
        probes:
          rate: {kind: alert-rule, source: prom, name: "High.*Error.*"}
          p95:  {kind: promql, source: prom, query: 'x{job="${job}"}', unit: s, pass: {max: 0.3}, fail: {min: 0.5}, for: 10m}
          seen: {kind: otlp-seen, source: otlp, signal: traces, service: "${service}", min: 1, window: 10m}
          test: {kind: test-report, source: ci, path: "*.xml", name: "*A*", min: 5}
        bind:
          "A > b: > c": [rate, p95]
        """;

    @Test
    void anySourcesAreReadOrRefused() throws IOException {
        Fuzz.of("sources")
                .from(SOURCES)
                .hold(bytes -> SourcesFile.read(Path.of("/x"), new String(bytes, UTF_8)), InvalidConfigException.class);
    }

    @Test
    void anySidecarIsReadOrRefused() throws IOException, InvalidConfigException {
        var sources = SourcesFile.read(Path.of("/x"), SOURCES);
        Fuzz.of("sidecar")
                .from(SIDECAR)
                .hold(
                        bytes -> ProbesFile.read(new String(bytes, UTF_8), sources, RELEASE),
                        InvalidConfigException.class);
    }
}
