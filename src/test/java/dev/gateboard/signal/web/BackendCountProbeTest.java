package dev.gateboard.signal.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.FakePrometheus;
import dev.gateboard.signal.ProbeExecutor;
import dev.gateboard.signal.ProbesFile;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
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
class BackendCountProbeTest {
    private static final String TEMPO = "kind: tempo-search, query: '{resource.service.name=\"beep\"}'";
    private static final String LOKI = "kind: loki-count, query: '{service_name=\"beep\"}', min: 2";
    private static final String JAEGER = "kind: jaeger-services, service: beep";

    @TempDir
    private Path folder;

    private Verdict ask(String keys, String path, int status, String answer) throws Exception {
        try (var server = new FakePrometheus().answers(path, status, answer);
                var receivers = new OtlpReceiverService(InstantSource.system())) {
            Files.writeString(
                    folder.resolve("sources.yaml"), "sources: {h: {kind: http, url: \"" + server.url() + "\"}}\n");
            var sources = SourcesFile.read(folder.resolve("sources.yaml"));
            var probesFile = ProbesFile.read(
                    "version: 1\nprobes:\n  it: {source: h, " + keys + "}\n",
                    sources,
                    new Release("", "", List.of(), "", ""));
            return new ProbeExecutor(sources, InstantSource.system(), Map.of(), receivers)
                    .ask(probesFile.probes().values().iterator().next())
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

    /// Nothing passes by an accident of its shape.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tempo | {\"traces\":[null]}",
                "tempo | {\"traces\":[{}]}",
                "tempo | {\"traces\":[\"a\"]}",
                "tempo | {\"traces\":[{\"traceID\":5}]}",
                "tempo | {\"traces\":[{\"traceID\":\"a\"},{\"traceID\":\"a\"}]}",
                "tempo | {\"traces\":{\"a\":{\"traceID\":\"a\"}}}",
                "tempo | {\"traces\":[{\"traceID\":\"a\"}],\"metrics\":{\"totalJobs\":5,\"completedJobs\":2}}",
                "tempo | {\"traces\":[{\"traceID\":\"a\"}],\"metrics\":{\"totalJobs\":5}}",
                "tempo | {\"traces\":[{\"traceID\":\"a\"}],\"warnings\":[\"a part is missing\"]}",
                "tempo | {\"traces\":null}",
                "tempo | {\"traces\":[],\"traces\":[{\"traceID\":\"a\"}]}",
                "tempo | [{\"traces\":[{\"traceID\":\"a\"}]}]",
                "tempo | {\"traces\":[{\"traceID\":\"a\"}]} trailing",
                "loki |"
                    + " {\"status\":\"success\",\"data\":{\"resultType\":\"streams\",\"result\":[{\"stream\":{},\"values\":[null,null]}]}}",
                "loki |"
                    + " {\"status\":\"success\",\"data\":{\"resultType\":\"streams\",\"result\":[{\"stream\":{},\"values\":[[\"1\"],[\"2\"]]}]}}",
                "loki |"
                    + " {\"status\":\"success\",\"data\":{\"resultType\":\"streams\",\"result\":[{\"values\":[[\"1\",\"a\"],[\"2\",\"b\"]]}]}}",
                "loki |"
                    + " {\"status\":\"success\",\"data\":{\"resultType\":\"streams\",\"result\":[{\"stream\":{},\"values\":\"ab\"}]}}",
                "loki |"
                    + " {\"status\":\"success\",\"data\":{\"resultType\":\"streams\",\"result\":[{\"stream\":{},\"values\":{\"a\":1,\"b\":2}}]}}",
                "loki |"
                    + " {\"status\":\"success\",\"warnings\":[\"w\"],\"data\":{\"resultType\":\"streams\",\"result\":[{\"stream\":{},\"values\":[[\"1\",\"a\"],[\"2\",\"b\"]]}]}}",
                "loki | {\"status\":\"success\",\"data\":null}",
                "jaeger | {\"data\":{\"a\":\"beep\"}}",
                "jaeger | {\"data\":[[\"beep\"]]}",
                "jaeger | {\"data\":[\"beep\",null]}",
                "jaeger | {\"data\":[\"beep\",5]}",
                "jaeger | {\"data\":[\"beep\"],\"errors\":[{\"code\":500,\"msg\":\"m\"}]}",
                "jaeger | {\"data\":[\"beep\"],\"errors\":\"down\"}"
            })
    void anAnswerOfAnotherShapeIsRefusedWhole(String backend, String answer) throws Exception {
        var keys = backend.equals("tempo") ? TEMPO : backend.equals("loki") ? LOKI : JAEGER;
        var path = backend.equals("tempo")
                ? "/api/search"
                : backend.equals("loki") ? "/loki/api/v1/query_range" : "/api/services";
        assertThat(ask(keys, path, 200, answer)).isNotEqualTo(Verdict.PASS).isNotEqualTo(Verdict.FAIL);
    }

    @Test
    void beforeItsFirstSpanJaegerSaysNothingAndTempoLeavesItsListOut() throws Exception {
        assertThat(ask(
                        JAEGER,
                        "/api/services",
                        200,
                        "{\"data\":null,\"total\":0,\"limit\":0,\"offset\":0,\"errors\":null}"))
                .isEqualTo(Verdict.NO_DATA);
        assertThat(ask(TEMPO, "/api/search", 200, "{\"metrics\":{\"totalJobs\":1,\"completedJobs\":1}}"))
                .isEqualTo(Verdict.NO_DATA);
    }
}
