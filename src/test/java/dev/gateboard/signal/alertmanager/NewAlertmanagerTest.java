package dev.gateboard.signal.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.model.signal.TestAlertProgress;
import dev.gateboard.model.signal.TestAlertProgress.State;
import dev.gateboard.model.signal.TestAlertProgress.Step;
import dev.gateboard.model.signal.TestAlertRoute;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.RealServer;
import dev.gateboard.signal.ServerProgram;
import dev.gateboard.signal.config.Source;
import dev.gateboard.signal.http.CredentialResolver;
import dev.gateboard.signal.http.SourceHttpClient;
import dev.gateboard.signal.probe.ProbeDefinition;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What an Alertmanager has that Debian's has not: labels in UTF-8, and times in which a route is muted or active.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewAlertmanagerTest {
    @TempDir
    private static Path folder;

    private Optional<RealServer> server = Optional.empty();
    private Source source = new Source("am", SourceKind.ALERTMANAGER, 1, "");

    @BeforeAll
    void start() throws Exception {
        int hook = RealServer.freePort();
        var started = RealServer.alertmanager(ServerProgram.ALERTMANAGER, folder, """
            route:
              receiver: nobody
              group_wait: 200ms
              group_interval: 1s
              routes:
                - {receiver: dotted, matchers: ['"service.name"="beep"', '{"größe" =~ "klein|groß"}']}
                - {receiver: muted, matchers: ['team="muted"'], mute_time_intervals: [always]}
                - {receiver: inactive, matchers: ['team="inactive"'], active_time_intervals: [never]}
                - {receiver: active, matchers: ['team="active"'], active_time_intervals: [always]}
            time_intervals:
              - {name: always, time_intervals: [{times: [{start_time: "00:00", end_time: "24:00"}]}]}
              - {name: never, time_intervals: [{years: ["2001"]}]}
            receivers:
              - name: nobody
              - {name: dotted, webhook_configs: [{url: "http://127.0.0.1:%1$d/gateboard"}]}
              - {name: muted, webhook_configs: [{url: "http://127.0.0.1:%1$d/gateboard"}]}
              - {name: inactive, webhook_configs: [{url: "http://127.0.0.1:%1$d/gateboard"}]}
              - {name: active, webhook_configs: [{url: "http://127.0.0.1:%1$d/gateboard"}]}
            """.formatted(hook));
        server = Optional.of(started);
        var plain = new Source("am", SourceKind.ALERTMANAGER, 1, started.url() + "/am/");
        source = new Source(
                "am",
                plain.kind(),
                1,
                plain.address(),
                "",
                plain.login(),
                Map.of(),
                plain.route(),
                "127.0.0.1:" + hook);
        var end = Instant.now().plusSeconds(20);
        while (alertmanager().findProblem().isPresent())
            assertThat(Instant.now()).isBefore(end);
    }

    @AfterAll
    void stop() {
        server.ifPresent(RealServer::close);
    }

    private AlertmanagerClient alertmanager() {
        var client = new SourceHttpClient(
                SourceHttpClient.shared(InstantSource.system()), source, new CredentialResolver(folder, Map.of()));
        return new AlertmanagerClient(client, source);
    }

    private TestAlertProgress fire(Map<String, String> labels, String receiver) throws Exception {
        var probe = new ProbeDefinition(
                "routing",
                new ControlledAlertProbe(),
                1,
                "routing",
                "am",
                Duration.ofSeconds(30),
                Duration.ofMinutes(15),
                new ProbeDefinition.ProbeSettings(Map.of(), Map.of("labels", labels), ""));
        var route = ((AlertmanagerClient.RouteFound) alertmanager().previewRoute(probe)).route();
        assertThat(route.isReceiver(receiver)).as(route.text(name -> name)).isTrue();
        var hurried = new TestAlertRoute(route.host(), route.labels(), route.receivers(), Duration.ofSeconds(8));
        var time = new ControlledAlertSender.Time(InstantSource.system(), Thread::sleep);
        try (var alert = alertmanager().alert(new UUID(0, 1), probe, hurried, receiver, time)) {
            assertThat(alert.listen()).isEmpty();
            return alert.sendAndFollow(_ -> {});
        }
    }

    private static Verdict verdict(TestAlertProgress progress) {
        return AlertmanagerClient.resultOf(progress, Instant.now()).verdict();
    }

    @Test
    void labelsInUtf8AreRoutedAsTheServerDoes() throws Exception {
        assertThat(verdict(fire(Map.of("service.name", "beep", "größe", "groß"), "dotted")))
                .isEqualTo(Verdict.PASS);
        assertThat(verdict(fire(Map.of("service.name", "beep", "größe", "mittel"), "nobody")))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void anActiveTimeLetsItThrough() throws Exception {
        assertThat(verdict(fire(Map.of("team", "active"), "active"))).isEqualTo(Verdict.PASS);
    }

    @Test
    void aRouteThatIsMutedNowTellsNobodyAndSaysSo() throws Exception {
        for (var receiver : List.of("muted", "inactive")) {
            var progress = fire(Map.of("team", receiver), receiver);

            assertThat(verdict(progress)).isEqualTo(Verdict.FAIL);
            var routed = progress.steps().stream()
                    .filter(step -> step.step() == Step.ROUTED)
                    .findFirst()
                    .orElseThrow();
            assertThat(routed.state()).as(routed.text()).isEqualTo(State.MISSED);
            assertThat(routed.text())
                    .isEqualTo("The route is muted now by time interval "
                            + (receiver.equals("muted") ? "always" : "never") + ", so nobody is notified.");
        }
    }
}
