package dev.gateboard.signal.alertmanager;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.fuzz.Fuzz;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.FakePrometheus;
import dev.gateboard.signal.ProbeExecutor;
import dev.gateboard.signal.ProbesFile;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Any body of an Alertmanager that answers 200: a configuration or none, counters or none, a reading that is no pass,
/// and never an exception on the probe's thread.
@Timeout(value = 12, unit = TimeUnit.HOURS) // as long as was asked for
class AlertmanagerFuzzTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_795_521_601);
    private static final Release RELEASE = new Release("beep-api", "staging", List.of("4f2a91c"), "", "");
    private static final Map<String, String> LABELS =
            Map.of("severity", "none", "readiness_test", "true", "summary", "a".repeat(60) + "!");
    private static final String CONFIG = """
        global: {resolve_timeout: 5m}
        route:
          receiver: pager
          group_wait: 1h30m
          group_interval: 5m
          routes:
            - matchers: ['readiness_test="true"', 'severity!~"page|warn"']
              receiver: hook
              continue: true
            - match: {severity: none}
              match_re: {team: "op(s|a)+"}
              receiver: pager
        receivers:
          - name: pager
            slack_configs: [{channel: "#a"}]
          - name: hook
            webhook_configs: [{url: "http://127.0.0.1:9095/gateboard", send_resolved: true}]
        """;

    @Test
    void anyConfigurationIsReadOrIsNone() throws IOException {
        Fuzz.of("alertmanager-config")
                .from(
                        CONFIG,
                        "route: {receiver: a, group_wait: 99999999999999999999y}\n",
                        "route: {receiver: a, match_re: {readiness_test: \"(t|r|u|e|tr|ru|ue|true|.)+x\"}}\n",
                        "route: {receiver: a, match_re: {summary: \"(a+)+$\"}}\n")
                .hold(bytes -> {
                    var config = AlertmanagerConfig.of(new String(bytes, UTF_8));
                    config.ifPresent(known -> {
                        for (var route : known.route().receiverRoutes(LABELS)) {
                            assertThat(known.receiver(route.receiver()).integrations())
                                    .doesNotContainNull();
                            assertThat(route.groupWait().plus(route.groupInterval()))
                                    .isGreaterThanOrEqualTo(Duration.ZERO);
                        }
                    });
                });
    }

    @Test
    void anyMetricsAreCountersOrNone() throws IOException {
        Fuzz.of("alertmanager-metrics")
                .from(
                        """
                        # HELP a
                        alertmanager_notification_requests_total{integration="webhook"} 3
                        alertmanager_notification_requests_failed_total{integration="webhook"} 1e+06
                        """,
                        "alertmanager_notification_requests_total{integration=\"webhook\"} NaN\n",
                        "alertmanager_notification_requests_total{integration=\"webhook\"} +Inf\n")
                .hold(bytes -> {
                    var counters = NotificationCounters.of(new String(bytes, UTF_8), List.of("webhook"));
                    if (!counters.isKnown()) assertThat(counters.requests()).isZero();
                });
    }

    /// A look at the routes sends nothing, so nothing passes by it.
    @Test
    void anyStatusIsAReadingThatIsNoPass() throws IOException, InvalidConfigException {
        try (var alertmanager = new FakePrometheus();
                var receivers = new OtlpReceiverService(() -> NOW)) {
            var sources = SourcesFile.read(
                    Path.of("/"), "sources:\n  am: {kind: alertmanager, url: \"%s\"}\n".formatted(alertmanager.url()));
            var probe = ProbesFile.read(
                            "version: 1\nprobes:\n  a: {kind: controlled-alert, source: am, receiver: hook}\n",
                            sources,
                            RELEASE)
                    .probes()
                    .values()
                    .iterator()
                    .next();
            var asker = new ProbeExecutor(sources, () -> NOW, Map.of(), receivers);
            Fuzz.of("alertmanager")
                    .from(status(CONFIG), status("route: {receiver: a}\n"), "{\"config\":{\"original\":7}}", "[]")
                    .hold(bytes -> {
                        alertmanager.answers("/api/v2/status", new String(bytes, UTF_8));
                        assertThat(asker.ask(probe).verdict()).isIn(Verdict.INCONCLUSIVE, Verdict.FAIL, Verdict.ERROR);
                    });
        }
    }

    private static String status(String config) {
        return "{\"cluster\":{\"status\":\"ready\"},\"config\":{\"original\":\""
                + config.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"}}";
    }
}
