package dev.gateboard.signal.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.FakePrometheus;
import dev.gateboard.signal.ProbeExecutor;
import dev.gateboard.signal.ProbesFile;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An Alertmanager that a Prometheus lists is not one that answers it.
class AlertmanagerLinkTest {
    private static final String A = "http://127.0.0.1:9093";
    private static final String B = "http://127.0.0.1:9094";

    private static Reading ask(String url, InstantSource clock) throws Exception {
        var sources = SourcesFile.read(Path.of("/"), "sources: {p: {kind: prometheus, url: \"" + url + "\"}}\n");
        var probes = ProbesFile.read(
                "version: 1\nprobes:\n  it: {kind: alertmanager-link, source: p}\n",
                sources,
                new Release("", "", List.of(), "", ""));
        try (var receivers = new OtlpReceiverService(clock)) {
            return new ProbeExecutor(sources, clock, Map.of(), receivers)
                    .ask(probes.probes().values().iterator().next());
        }
    }

    private static String failing(String urls) {
        var result = new StringBuilder();
        for (var url : urls.isEmpty() ? new String[0] : urls.split(" ", -1))
            result.append(result.isEmpty() ? "" : ",")
                    .append("{\"metric\":{\"alertmanager\":\"" + url
                            + "/api/v2/alerts\"},\"value\":[1795521600.5,\"2\"]}");
        return "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[" + result + "]}}";
    }

    /// Which of two fail, by the server's own counters.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | PASS | Alerts are sent to " + A + ", " + B + ".",
                A + " | PASS | Alerts are sent to " + B + ". Sending alerts to " + A + " failed in the last 5 minutes.",
                A + " " + B + " | FAIL | Sending alerts to " + A + ", " + B + " failed in the last 5 minutes.",
                "http://127.0.0.1:1 | PASS | Alerts are sent to " + A + ", " + B + "."
            })
    void oneThatCannotBeReachedDoesNotCount(String failing, Verdict verdict, String reason) throws Exception {
        try (var server = new FakePrometheus()) {
            server.answers(
                            "/api/v1/alertmanagers",
                            "{\"status\":\"success\",\"data\":{\"activeAlertmanagers\":[{\"url\":\"" + A
                                    + "/api/v2/alerts\"},{\"url\":\"" + B + "/api/v2/alerts\"}]}}")
                    .answers(
                            "min by (alertmanager) (increase(prometheus_notifications_errors_total[5m])) > 0",
                            failing(failing));
            // The clock of the fake.
            var reading = ask(server.url(), () -> Instant.ofEpochSecond(1_795_521_601));

            assertThat(reading.reason()).isEqualTo(reason);
            assertThat(reading.verdict()).isEqualTo(verdict);
        }
    }
}
