package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.signal.TestAlertProgress;
import dev.gateboard.model.signal.TestAlertRoute;
import dev.gateboard.signal.RealServer;
import dev.gateboard.signal.ServerProgram;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Where a test alert arrives on this computer, named in the source, with a real Alertmanager.
@Timeout(120)
class AlertWebhookTest {
    private static final String PROBE = "fire: {kind: controlled-alert, source: am, labels: {team: a}}";

    @TempDir
    private Path folder;

    private RealServer alertmanager(ServerProgram program, int port) throws Exception {
        return RealServer.alertmanager(program, folder, """
            route:
              receiver: nobody
              group_wait: 100ms
              group_interval: 1s
              routes: [{receiver: pager, matchers: ['team="a"']}]
            receivers:
              - name: nobody
              - name: pager
                webhook_configs: [{url: "http://127.0.0.1:%d/gateboard"}]
            """.formatted(port));
    }

    private Judged judged(RealServer server, String more) throws Exception {
        var judged = new Judged(folder, Instant.now(), """
            sources:
              # on call
              am: {kind: alertmanager, url: "%s/am"%s} # ours
            """.formatted(server.url(), more), PROBE);
        while (judged.firing().previewRoute(judged.review(), judged.gate().id()) instanceof ProbeService.SourceRefused)
            Thread.sleep(50);
        return judged;
    }

    private static TestAlertRoute route(Judged judged) throws Exception {
        return ((ProbeService.ResultFound<TestAlertRoute>) judged.firing()
                        .previewRoute(judged.review(), judged.gate().id()))
                .value();
    }

    private static ProbeService.ServiceResult<TestAlertProgress> send(Judged judged) throws Exception {
        return judged.firing().sendAndFollow(judged.review(), judged.gate().id(), Judged.ADA, "pager", _ -> {});
    }

    private static String save(Judged judged, String typed) throws Exception {
        return judged.firing().saveWebhook(judged.review(), judged.gate().id(), typed);
    }

    private static String alerts(RealServer server) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(server.url() + "/am/api/v2/alerts"));
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body()
                    .strip();
        }
    }

    private static ServerSocket occupied(int port) throws Exception {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    private String sourcesFile() throws Exception {
        try (var files = Files.walk(folder)) {
            return Files.readString(files.filter(file -> file.endsWith("sources.yaml"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    @Test
    void anAddressThatIsSavedIsWhereTheAlertIsSeenArriving() throws Exception {
        int port = RealServer.freePort();
        try (var server = alertmanager(ServerProgram.ALERTMANAGER, port);
                var judged = judged(server, "")) {
            assertThat(route(judged).isWebhookHidden()).isTrue();

            assertThat(save(judged, " 127.0.0.1:" + port)).isEmpty();

            assertThat(sourcesFile()).isEqualTo("""
                sources:
                  # on call
                  am: {kind: alertmanager, url: "%s/am", webhook: '127.0.0.1:%d'} # ours
                """.formatted(server.url(), port));
            assertThat(route(judged).isWebhookHidden()).isFalse();
            assertThat(send(judged))
                    .isInstanceOfSatisfying(
                            ProbeService.ResultFound.class,
                            found -> assertThat(found.value())
                                    .isInstanceOfSatisfying(
                                            TestAlertProgress.class,
                                            progress -> assertThat(progress.isDelivered())
                                                    .isTrue()));
            assertThat(judged.stands()).isEqualTo(GateStatus.PASSED);
        }
    }

    @Test
    void whatCannotBeListenedAtIsNotSaved() throws Exception {
        int port = RealServer.freePort();
        try (var server = alertmanager(ServerProgram.ALERTMANAGER, port);
                var judged = judged(server, "");
                var _ = occupied(port)) {
            var before = sourcesFile();

            assertThat(save(judged, "127.0.0.1:" + port))
                    .matches("Port " + port + " on this computer is in use or reserved\\. Use another one, such as"
                            + " [0-9]+\\.");
            assertThat(save(judged, "127.0.0.1"))
                    .isEqualTo("\"127.0.0.1\" is not an address with a port. Use one such as 127.0.0.1:9095.");
            assertThat(save(judged, "127.0.0.1:nine"))
                    .isEqualTo("\"nine\" is not a port. Use a number from 1 to 65535, such as 9095.");
            assertThat(save(judged, "127.0.0.1:65536"))
                    .isEqualTo("\"65536\" is not a port. Use a number from 1 to 65535, such as 9095.");
            assertThat(save(judged, "192.0.2.1:9095"))
                    .isEqualTo("Test alerts arrive on this computer only, not at 192.0.2.1. Use an address such as"
                            + " 127.0.0.1:9095.");
            assertThat(sourcesFile()).isEqualTo(before);
        }
    }

    /// Where the server shows the address, and where the source names it.
    @ParameterizedTest
    @EnumSource(names = {"DEBIAN_ALERTMANAGER", "ALERTMANAGER"})
    void nothingIsSentWhereNobodyHereCouldListen(ServerProgram program) throws Exception {
        int port = RealServer.freePort();
        boolean isNamed = program == ServerProgram.ALERTMANAGER;
        try (var server = alertmanager(program, port);
                var judged = judged(server, isNamed ? ", webhook: \"127.0.0.1:" + port + "\"" : "")) {
            try (var _ = occupied(port)) {
                assertThat(send(judged))
                        .isInstanceOfSatisfying(
                                ProbeService.SourceRefused.class,
                                refused -> assertThat(refused.sentence())
                                        .startsWith("Nothing was sent. Port " + port + " on this computer is in use")
                                        .endsWith(
                                                isNamed
                                                        ? "Change it as webhook of source am and in receiver pager."
                                                        : "Change it in receiver pager."));
            }
            assertThat(judged.binding().isArmed()).isFalse();
            assertThat(alerts(server)).isEqualTo("[]");
        }
    }

    @Test
    void aSourceThatNamesAnotherComputerIsRefusedBeforeAnythingIsSent() throws Exception {
        try (var server = alertmanager(ServerProgram.ALERTMANAGER, RealServer.freePort());
                var judged = judged(server, ", webhook: \"192.0.2.1:9095\"")) {
            assertThat(send(judged))
                    .isEqualTo(new ProbeService.SourceRefused<>("Nothing was sent. Test alerts arrive on this computer"
                            + " only, not at 192.0.2.1. Use an address such as 127.0.0.1:9095. Change it as webhook"
                            + " of source am and in receiver pager."));
            assertThat(alerts(server)).isEqualTo("[]");
        }
    }
}
