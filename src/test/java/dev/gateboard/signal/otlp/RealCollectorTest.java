package dev.gateboard.signal.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.signal.RealServer;
import dev.gateboard.signal.ServerProgram;
import dev.gateboard.signal.Telemetry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A real Collector in front of the receiver: everything arrives, by HTTP and by gRPC, and nothing is counted twice
/// where
/// it keeps what it could not send and is killed.
class RealCollectorTest {
    @TempDir
    private Path folder;

    private final TelemetryTracker telemetry = new TelemetryTracker(InstantSource.system());

    private RealServer collector(int port, String exporter) throws IOException {
        var command = ServerProgram.COLLECTOR.command();
        Files.createDirectories(folder.resolve("queue"));
        var config = Files.writeString(folder.resolve("collector.yaml"), """
            receivers: {otlp: {protocols: {http: {endpoint: "127.0.0.1:%d"}}}}
            exporters: {%s}
            extensions: {file_storage: {directory: '%s'}}
            service:
              extensions: [file_storage]
              telemetry: {metrics: {level: none}}
              pipelines:
                traces: {receivers: [otlp], exporters: [%s]}
                logs: {receivers: [otlp], exporters: [%s]}
            """.formatted(
                        port, exporter, folder.resolve("queue"), name(exporter), name(exporter)));
        return RealServer.start(port, "Everything is ready", List.of(command, "--config", config.toString()));
    }

    private static String name(String exporter) {
        return exporter.substring(0, exporter.indexOf(':'));
    }

    private List<Long> counted() {
        return telemetry.received(Duration.ofMinutes(10), _ -> true).stream()
                .sorted(Comparator.comparing(TelemetryTracker.Received::signal))
                .map(TelemetryTracker.Received::items)
                .toList();
    }

    private void await(List<Long> wanted) throws InterruptedException {
        var end = Instant.now().plusSeconds(30);
        while (!counted().equals(wanted)) {
            assertThat(Instant.now()).as(counted().toString()).isBefore(end);
            Thread.sleep(50);
        }
    }

    private void sendThrough(String exporter) throws Exception {
        try (var collector = collector(RealServer.freePort(), exporter)) {
            Telemetry.spans("beep-api", "4f2a91c", 40).send(collector.url());
            Telemetry.logs("beep-api", "4f2a91c", 20, "paid").send(collector.url());
            await(List.of(40L, 20L));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"compression: gzip", "compression: none", "encoding: json"})
    void whatAServiceSendsArrivesByHttp(String form) throws Exception {
        try (var receiver = ((OtlpHttpReceiver.Listening) OtlpHttpReceiver.start(0, telemetry)).receiver()) {
            sendThrough("otlp_http: {endpoint: \"" + receiver.endpoint() + "\", " + form + "}");
            assertThat(telemetry.received(Duration.ofMinutes(1), _ -> true))
                    .extracting(TelemetryTracker.Received::emitter)
                    .containsOnly(new TelemetryEmitter("beep-api", "4f2a91c", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "none"})
    void whatAServiceSendsArrivesByGrpc(String compression) throws Exception {
        try (var receiver = ((OtlpGrpcReceiver.Listening) OtlpGrpcReceiver.start(0, telemetry)).receiver()) {
            sendThrough("otlp_grpc: {endpoint: \"127.0.0.1:" + receiver.port() + "\", compression: " + compression
                    + ", tls: {insecure: true}}");
        }
    }

    /// A sender that did not hear the answer sends the same again; what it sends next is another request.
    @Test
    void whatIsSentAgainIsCountedOnce() throws Exception {
        try (var receiver = ((OtlpHttpReceiver.Listening) OtlpHttpReceiver.start(0, telemetry)).receiver()) {
            var spans = Telemetry.spans("beep-api", "4f2a91c", 40);
            for (int each = 0; each < 3; each++) spans.send(receiver.endpoint());
            assertThat(counted()).containsExactly(40L);

            Telemetry.spans("beep-api", "4f2a91c", 40).send(receiver.endpoint());
            assertThat(counted()).containsExactly(80L);
        }
    }

    /// It keeps on disk what it cannot send, is killed, and sends it when both are there again.
    @Test
    void whatAKilledCollectorKeptIsCountedOnce() throws Exception {
        int port = RealServer.freePort();
        int receiverPort = RealServer.freePort();
        var exporter = "otlp_http: {endpoint: \"http://127.0.0.1:" + receiverPort
                + "\", retry_on_failure: {initial_interval: 200ms, max_interval: 500ms},"
                + " sending_queue: {storage: file_storage}}";
        var first = collector(port, exporter);
        Telemetry.spans("beep-api", "4f2a91c", 40).send(first.url());
        Telemetry.logs("beep-api", "4f2a91c", 20, "paid").send(first.url());
        Thread.sleep(500);
        first.kill();
        try (var second = collector(port, exporter)) {
            Thread.sleep(500);
            try (var _ = ((OtlpHttpReceiver.Listening) OtlpHttpReceiver.start(receiverPort, telemetry)).receiver()) {
                await(List.of(40L, 20L));
                Telemetry.spans("beep-api", "4f2a91c", 2).send(second.url());
                await(List.of(42L, 20L));
                second.kill();
                try (var third = collector(port, exporter)) {
                    Telemetry.logs("beep-api", "4f2a91c", 1, "again").send(third.url());
                    await(List.of(42L, 21L));
                }
            }
        }
    }
}
