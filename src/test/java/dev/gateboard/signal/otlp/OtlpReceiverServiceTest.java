package dev.gateboard.signal.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.Source;
import dev.gateboard.signal.config.SourcesFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Where a receiver listens is what its source says, on this machine alone.
class OtlpReceiverServiceTest {
    private final OtlpReceiverService receivers = new OtlpReceiverService(InstantSource.system());

    @AfterEach
    void stop() {
        receivers.close();
    }

    private static Source receiver(String grpc) throws InvalidConfigException {
        return SourcesFile.read(
                        Path.of("/"),
                        "sources:\n  otlp: {kind: otlp-receiver, listen: \"127.0.0.1:0\", grpc: \"" + grpc + "\"}\n")
                .source("otlp")
                .orElseThrow();
    }

    @Test
    void httpAndGrpcAreListenedForWhereTheSourceNamesBoth() throws InvalidConfigException {
        assertThat(receivers.listen(receiver("127.0.0.1:0"))).isEmpty();
        assertThat(receivers.telemetry("otlp")).isPresent();
    }

    @Test
    void aReceiverIsRefusedWhereItsGrpcIsForOtherMachines() throws InvalidConfigException {
        assertThat(receivers.listen(receiver("0.0.0.0:4317")))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("on this machine only"));
        assertThat(receivers.telemetry("otlp")).isEmpty();
    }

    @Test
    void neitherIsListenedForWhenGrpcsPortIsTaken() throws InvalidConfigException, IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            assertThat(receivers.listen(receiver("127.0.0.1:" + other.getLocalPort())))
                    .hasValueSatisfying(
                            sentence -> assertThat(sentence).startsWith("Port " + other.getLocalPort() + " is in use"));
        }
        assertThat(receivers.telemetry("otlp")).isEmpty();
    }
}
