package dev.gateboard.signal.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.ProbeExecutor;
import dev.gateboard.signal.ProbesFile;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A collector's own metrics in the shapes it shows them; `RealCollectorCountersTest` runs one.
class OtlpCollectorProbeTest {
    @TempDir
    private Path folder;

    private final MockWebServer server = new MockWebServer();
    private volatile String metrics = "";
    private volatile int status = 200;
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private final OtlpReceiverService receivers = new OtlpReceiverService(() -> now);
    private ProbeExecutor asker = new ProbeExecutor(SourcesFile.none(Path.of("")), () -> now, Map.of(), receivers);

    @BeforeEach
    void serve() throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().code(status).body(metrics).build();
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
        Files.writeString(
                folder.resolve("sources.yaml"),
                "sources: {c: {kind: otlp-collector, url: \"http://127.0.0.1:" + server.getPort() + "/metrics\"}}\n");
        asker = new ProbeExecutor(SourcesFile.read(folder.resolve("sources.yaml")), () -> now, Map.of(), receivers);
    }

    @AfterEach
    void stop() {
        server.close();
        receivers.close();
    }

    private Reading ask(String signals) throws Exception {
        return ask(signals, "");
    }

    /// @param more of the probe's keys, each after a comma
    private Reading ask(String signals, String more) throws Exception {
        var probesFile = ProbesFile.read(
                "version: 1\nprobes:\n  it: {kind: otlp-collector, source: c, signal: " + signals + more + "}\n",
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
        assertThat(reading.values())
                .containsExactly("traces: 100 accepted", "traces by otlphttp: 100 sent, 0 failed, 0 in the queue");
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
        counts("", 1030, 100, 90, 0);
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

    /// Two exporters of one signal as a collector of version 0.165 shows them: names without `_total`, and the queue
    /// of an exporter that has never sent.
    private void two(int uptime, int accepted, int healthy, int dead, int waiting) {
        var page = """
            # TYPE otelcol_process_uptime_seconds counter
            otelcol_process_uptime_seconds{otel_scope_name="go.opentelemetry.io/collector/service"} %1$d
            otelcol_receiver_accepted_spans{receiver="otlp",transport="http"} %2$d
            otelcol_receiver_refused_spans{receiver="otlp",transport="http"} 0
            otelcol_exporter_queue_capacity{data_type="traces",exporter="otlphttp/dead"} 1000
            otelcol_exporter_queue_capacity{data_type="traces",exporter="otlphttp/healthy"} 1000
            otelcol_exporter_queue_size{data_type="traces",exporter="otlphttp/dead"} %5$d
            otelcol_exporter_queue_size{data_type="traces",exporter="otlphttp/healthy"} 0
            otelcol_exporter_queue_size{data_type="logs",exporter="otlphttp/logs"} 7
            otelcol_exporter_sent_spans{exporter="otlphttp/healthy"} %3$d
            """.formatted(uptime, accepted, healthy, dead, waiting);
        var sent = "otelcol_exporter_sent_spans{exporter=\"otlphttp/dead\"} %d\n".formatted(dead);
        metrics = dead > 0 ? page + sent : page;
    }

    @Test
    void anExporterWithAGrowingQueueFailsThoughAnotherSentEverything() throws Exception {
        two(10, 100, 100, 0, 80);
        ask("traces");
        now = now.plusSeconds(30);
        two(40, 200, 200, 0, 120);
        var reading = ask("traces");
        assertThat(reading.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(reading.reason())
                .isEqualTo("The exporter otlphttp/dead sent no traces within 30 seconds while 120 wait in its queue."
                        + " Can it reach its backend?");
        assertThat(reading.values())
                .containsExactly(
                        "traces: 100 accepted",
                        "traces by otlphttp/dead: 0 sent, 0 failed, 120 in the queue",
                        "traces by otlphttp/healthy: 100 sent, 0 failed, 0 in the queue");
    }

    @Test
    void anExporterThatSentNothingNeverPassesAndTheReasonNamesIt() throws Exception {
        two(10, 100, 100, 0, 0);
        ask("traces");
        now = now.plusSeconds(30);
        two(40, 200, 200, 0, 0);
        var reading = ask("traces");
        assertThat(reading.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(reading.reason()).startsWith("The exporter otlphttp/dead sent no traces within 30 seconds.");
    }

    @Test
    void aNamedExporterThatOwesWhatWasAcceptedBeforeFails() throws Exception {
        var named = ", exporters: otlphttp/dead";
        two(10, 100, 100, 0, 0);
        ask("traces", named);
        now = now.plusSeconds(30);
        two(40, 200, 200, 0, 0);
        assertThat(ask("traces", named).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        now = now.plusSeconds(30);
        two(70, 300, 300, 0, 0);
        assertThat(ask("traces", named).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void onlyTheExportersThatAreNamedAreJudged() throws Exception {
        two(10, 100, 100, 0, 80);
        ask("traces", ", exporters: [otlphttp/healthy]");
        now = now.plusSeconds(30);
        two(40, 200, 200, 0, 120);
        assertThat(ask("traces", ", exporters: [otlphttp/healthy]").verdict()).isEqualTo(Verdict.PASS);
        var missing = ask("traces", ", exporters: [otlphttp/healthy, otlp/gone]");
        assertThat(missing.verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(missing.reason())
                .isEqualTo("The collector shows no exporter otlp/gone of traces."
                        + " It shows: otlphttp/dead, otlphttp/healthy.");
    }

    @Test
    void aQueueThatGrowsIsNoPassThoughItsExporterSends() throws Exception {
        two(10, 100, 100, 50, 10);
        ask("traces");
        now = now.plusSeconds(30);
        two(40, 200, 200, 150, 11);
        assertThat(ask("traces").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ask("traces").reason()).isEqualTo("The queue of the exporter otlphttp/dead grew from 10 to 11.");
    }

    @Test
    void whatWasAcceptedMustHaveLeftByEachExporter() throws Exception {
        two(10, 100, 100, 50, 0);
        ask("traces");
        now = now.plusSeconds(30);
        two(40, 200, 200, 149, 0);
        assertThat(ask("traces").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ask("traces", ", share: 0.99").verdict()).isEqualTo(Verdict.PASS);
        now = now.plusSeconds(30);
        two(70, 300, 300, 250, 0);
        assertThat(ask("traces").verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void onlyWhatTheNamedReceiversAcceptedIsOwed() throws Exception {
        var zipkin = "otelcol_receiver_accepted_spans{receiver=\"zipkin\",transport=\"http\"} ";
        two(10, 100, 100, 100, 0);
        metrics = metrics + zipkin + "10\n";
        ask("traces");
        now = now.plusSeconds(30);
        two(40, 200, 200, 200, 0);
        metrics = metrics + zipkin + "20\n";
        assertThat(ask("traces").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ask("traces", ", receivers: [otlp]").verdict()).isEqualTo(Verdict.PASS);
        assertThat(ask("traces", ", receivers: [jaeger]").verdict()).isEqualTo(Verdict.NO_DATA);
    }

    /// Counters that have outgrown those before are compared with nothing when the collector was started again.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "otelcol_process_uptime 20",
                "otelcol_process_uptime_total 20",
                "process_start_time_seconds 1795521620",
                "target_info{service_instance_id=\"two\",service_name=\"otelcol\"} 1"
            })
    void aRestartIsSeenThoughTheCountersAreHigherThanBefore(String line) throws Exception {
        var plain = """
            otelcol_receiver_accepted_spans{receiver="otlp"} %1$d
            otelcol_exporter_sent_spans{exporter="otlp"} %1$d
            """;
        metrics = plain.formatted(10) + line.replace("1795521620", "1795521600").replace("two", "one") + "\n";
        ask("traces");
        now = now.plusSeconds(30);
        metrics = plain.formatted(500) + line + "\n";
        var reading = ask("traces");
        assertThat(reading.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(reading.reason()).startsWith("The collector was started again");
        now = now.plusSeconds(30);
        metrics = plain.formatted(600) + line.replace(" 20", " 50") + "\n";
        assertThat(ask("traces").verdict()).isEqualTo(Verdict.PASS);
    }
}
