package dev.gateboard.signal.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.ProbeExecutor;
import dev.gateboard.signal.ProbesFile;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A collector's own metrics in the shapes its documentation shows; no collector was run.
class OtlpCollectorProbeTest {
    OtlpCollectorProbeTest() throws IOException {}

    @TempDir
    private Path folder;

    private HttpServer server = HttpServer.create();
    private volatile String metrics = "";
    private volatile int status = 200;
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private final OtlpReceiverService receivers = new OtlpReceiverService(() -> now);
    private ProbeExecutor asker = new ProbeExecutor(SourcesFile.none(Path.of("")), () -> now, Map.of(), receivers);

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metrics", exchange -> {
            var body = metrics.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        Files.writeString(
                folder.resolve("sources.yaml"),
                "sources: {c: {kind: otlp-collector, url: \"http://127.0.0.1:"
                        + server.getAddress().getPort() + "/metrics\"}}\n");
        asker = new ProbeExecutor(SourcesFile.read(folder.resolve("sources.yaml")), () -> now, Map.of(), receivers);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        receivers.close();
    }

    private Reading ask(String signals) throws Exception {
        var probesFile = ProbesFile.read(
                "version: 1\nprobes:\n  it: {kind: otlp-collector, source: c, signal: " + signals + "}\n",
                asker.sources(),
                new Release("", "", List.of(), "", ""));
        return asker.ask(probesFile.probes().values().iterator().next());
    }

    private void counts(String suffix, int uptime, int accepted, int sent, int failed) {
        metrics = """
            # TYPE otelcol_receiver_accepted_spans counter
            otelcol_receiver_accepted_spans%1$s{receiver="otlp",transport="http"} %3$d
            otelcol_receiver_refused_spans%1$s{receiver="otlp",transport="http"} 0
            otelcol_exporter_sent_spans%1$s{exporter="otlphttp"} %4$d
            otelcol_exporter_send_failed_spans%1$s{exporter="otlphttp"} %5$d
            otelcol_exporter_sent_spans_bytes{exporter="otlphttp"} 999
            otelcol_process_uptime_seconds%1$s{} %2$d
            """.formatted(suffix, uptime, accepted, sent, failed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_total"})
    void twoReadsApartThatAcceptedAndSentPassWithAndWithoutTotal(String suffix) throws Exception {
        counts(suffix, 10, 100, 90, 0);
        assertThat(ask("traces").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        now = now.plusSeconds(29);
        counts(suffix, 39, 200, 190, 0);
        assertThat(ask("traces").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        now = now.plusSeconds(1);
        var reading = ask("traces");
        assertThat(reading.verdict()).isEqualTo(Verdict.PASS);
        assertThat(reading.values()).containsExactly("traces: 100 accepted, 100 sent, 0 failed");
    }

    @Test
    void whatFailedFailsThoughOthersWereSent() throws Exception {
        counts("", 10, 100, 90, 0);
        ask("traces");
        now = now.plusSeconds(30);
        counts("", 40, 200, 180, 1);
        assertThat(ask("traces").verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void oldTotalsAndARestartProveNothing() throws Exception {
        counts("", 1000, 100, 90, 0);
        ask("traces");
        now = now.plusSeconds(30);
        assertThat(ask("traces").verdict()).isEqualTo(Verdict.NO_DATA);
        now = now.plusSeconds(30);
        counts("", 5, 300, 300, 0);
        assertThat(ask("traces").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        now = now.plusSeconds(30);
        counts("", 35, 400, 300, 0);
        assertThat(ask("traces").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void everySignalThatIsNamedNeedsItsOwnCounters() throws Exception {
        counts("", 10, 100, 90, 0);
        ask("[traces, logs]");
        now = now.plusSeconds(30);
        counts("", 40, 200, 190, 0);
        assertThat(ask("[traces, logs]").verdict()).isEqualTo(Verdict.NO_DATA);
    }

    @Test
    void aLoginPageAndAnErrorAreNoCounters() throws Exception {
        metrics = "<html>login</html>";
        assertThat(ask("traces").verdict()).isEqualTo(Verdict.ERROR);
        metrics = "up 1\n";
        assertThat(ask("traces").verdict()).isEqualTo(Verdict.NO_DATA);
        status = 500;
        assertThat(ask("traces").verdict()).isEqualTo(Verdict.ERROR);
    }

    /// A page with one line that is no sample, or a counter that counts nothing, is refused whole.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "otelcol_exporter_send_failed_spans{exporter=\"a}b\"} 3",
                "otelcol_exporter_send_failed_spans{} NaN",
                "otelcol_exporter_send_failed_spans{} -5",
                "otelcol_exporter_send_failed_spans{} 1e5e5",
                "otelcol_exporter_send_failed_spans{} 0x5",
                "otelcol_exporter_send_failed_spans{} +Inf",
                "otelcol_exporter_send_failed_spans{exporter=\"a\"",
                "otelcol_exporter_send_failed_spans",
                "otelcol_process_uptime NaN",
                "<p>stale</p>"
            })
    void aPageThatIsBrokenNeverPasses(String line) throws Exception {
        counts("", 10, 100, 90, 0);
        ask("traces");
        now = now.plusSeconds(30);
        counts("", 40, 200, 190, 0);
        var page = metrics;
        metrics = page.concat(line + "\n");
        assertThat(ask("traces").verdict()).isNotEqualTo(Verdict.PASS);
    }
}
