package dev.gateboard.signal.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.Release;
import dev.gateboard.model.Verdict;
import dev.gateboard.signal.Asker;
import dev.gateboard.signal.FakePrometheus;
import dev.gateboard.signal.Receivers;
import dev.gateboard.signal.Sidecar;
import dev.gateboard.signal.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tempo, Loki and Jaeger in the shapes their documentation shows; none was run.
class BackendTest {
    private static final String TEMPO = "kind: tempo-search, query: '{resource.service.name=\"beep\"}'";
    private static final String LOKI = "kind: loki-count, query: '{service_name=\"beep\"}', min: 2";
    private static final String JAEGER = "kind: jaeger-services, service: beep";

    @TempDir
    private Path folder;

    private Verdict ask(String keys, String path, int status, String answer) throws Exception {
        try (var server = new FakePrometheus().answers(path, status, answer);
                var receivers = new Receivers(InstantSource.system())) {
            Files.writeString(
                    folder.resolve("sources.yaml"), "sources: {h: {kind: http, url: \"" + server.url() + "\"}}\n");
            var sources = Sources.read(folder.resolve("sources.yaml"));
            var sidecar = Sidecar.read(
                    "version: 1\nprobes:\n  it: {source: h, " + keys + "}\n",
                    sources,
                    new Release("", "", List.of(), "", ""));
            return new Asker(sources, InstantSource.system(), Map.of(), receivers)
                    .ask(sidecar.probes().values().iterator().next())
                    .verdict();
        }
    }

    @Test
    void whatIsThereIsCounted() throws Exception {
        assertThat(ask(TEMPO, "/api/search", 200, "{\"traces\":[{\"traceID\":\"a\"}],\"metrics\":{}}"))
                .isEqualTo(Verdict.PASS);
        var streams =
                "{\"status\":\"success\",\"data\":{\"resultType\":\"streams\",\"result\":[{\"stream\":{},\"values\":[%s]}]}}";
        var line = "[\"1\",\"ada@example.org\"]";
        assertThat(ask(LOKI, "/loki/api/v1/query_range", 200, streams.formatted(line + "," + line)))
                .isEqualTo(Verdict.PASS);
        assertThat(ask(LOKI, "/loki/api/v1/query_range", 200, streams.formatted(line)))
                .isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ask(JAEGER, "/api/services", 200, "{\"data\":[\"beep\",\"other\"],\"total\":2,\"errors\":null}"))
                .isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"traces\":[],\"data\":[\"beep-2\"],\"status\":\"success\"} | NO_DATA",
                "200 | <html>login</html> | ERROR",
                "200 | {} | ERROR",
                "500 | {\"traces\":[{}],\"data\":[\"beep\"]} | ERROR",
                "302 | moved | ERROR"
            })
    void whatIsNoAnswerOrEmptyNeverPasses(int status, String answer, Verdict verdict) throws Exception {
        assertThat(ask(TEMPO, "/api/search", status, answer)).isEqualTo(verdict);
        assertThat(ask(JAEGER, "/api/services", status, answer)).isEqualTo(verdict);
        assertThat(ask(LOKI, "/loki/api/v1/query_range", status, answer)).isEqualTo(Verdict.ERROR);
    }
}
