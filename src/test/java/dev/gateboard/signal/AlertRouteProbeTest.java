package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Where alerts would go counts as of when the server said so, not of when a cache hands it on.
class AlertRouteProbeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static Reading ask(FakePrometheus server) throws Exception {
        server.answers(
                "/api/v2/status",
                "{\"config\":{\"original\":\"route: {receiver: ops}\\n"
                        + "receivers: [{name: ops, slack_configs: [{channel: x}]}]\"}}");
        var sources =
                SourcesFile.read(Path.of(""), "sources: {am: {kind: alertmanager, url: '" + server.url() + "'}}\n");
        var probesFile = ProbesFile.read(
                "version: 1\nprobes:\n  it: {kind: alert-route, source: am, labels: {severity: page}}\n",
                sources,
                new Release("", "", List.of(), "", ""));
        var clock = (InstantSource) () -> NOW;
        try (server;
                var receivers = new OtlpReceiverService(clock)) {
            return new ProbeExecutor(sources, clock, Map.of(), receivers)
                    .ask(probesFile.probes().values().iterator().next());
        }
    }

    @Test
    void anAnswerOfNowIsOfNow() throws Exception {
        var reading = ask(new FakePrometheus().date(NOW));
        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(Verdict.PASS);
        assertThat(reading.provenAt()).isEqualTo(NOW);
        assertThat(ask(new FakePrometheus()).provenAt()).isEqualTo(NOW);
    }

    @Test
    void whatACacheHadIsAsOldAsItSays() throws Exception {
        var yesterday = NOW.minus(Duration.ofDays(1));
        assertThat(ask(new FakePrometheus().header("Age", "86400")).provenAt()).isEqualTo(yesterday);
        assertThat(ask(new FakePrometheus().date(yesterday)).provenAt()).isEqualTo(yesterday);
    }
}
