package dev.gateboard.signal.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.ProbeExecutor;
import dev.gateboard.signal.ProbesFile;
import dev.gateboard.signal.RealServer;
import dev.gateboard.signal.ServerProgram;
import dev.gateboard.signal.Telemetry;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.probe.RecordProbeVerifier;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A real Collector with an exporter that works and one that sends to a port where nobody listens.
class RealCollectorCountersTest {
    private static final Duration APART = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    private final OtlpReceiverService receivers = new OtlpReceiverService(InstantSource.system());

    private ProbeExecutor asker(int metrics) throws Exception {
        return new ProbeExecutor(
                SourcesFile.read(
                        folder,
                        "sources: {c: {kind: otlp-collector, url: \"http://127.0.0.1:%d/metrics\"}}"
                                .formatted(metrics)),
                InstantSource.system(),
                Map.of(),
                receivers,
                new CollectorHistory(APART),
                RecordProbeVerifier.NONE);
    }

    private static Reading ask(ProbeExecutor asker, String more) throws Exception {
        var file = ProbesFile.read(
                "version: 1\nprobes:\n  it: {kind: otlp-collector, source: c, signal: traces" + more + "}\n",
                asker.sources(),
                new Release("", "", List.of(), "", ""));
        return asker.ask(file.probes().values().iterator().next());
    }

    private RealServer start(String command, int otlp, int metrics, int backend, String suffix) throws Exception {
        var config = Files.writeString(folder.resolve("c.yaml"), """
            receivers: {otlp: {protocols: {http: {endpoint: "127.0.0.1:%1$d"}}}}
            exporters:
              otlphttp/healthy: {endpoint: "http://127.0.0.1:%3$d"}
              otlphttp/dead: {endpoint: "http://127.0.0.1:1"}
            service:
              telemetry:
                metrics: {readers: [{pull: {exporter: {prometheus: {host: 127.0.0.1, port: %2$d, without_type_suffix: %4$s}}}}]}
              pipelines: {traces: {receivers: [otlp], exporters: [otlphttp/healthy, otlphttp/dead]}}
            """.formatted(otlp, metrics, backend, suffix));
        return RealServer.start(metrics, "Everything is ready", List.of(command, "--config", config.toString()));
    }

    /// Asks until there is another verdict than this one, so that reads are far enough apart.
    private static Reading after(ProbeExecutor asker, String more, Verdict first) throws Exception {
        var end = Instant.now().plusSeconds(30);
        var reading = ask(asker, more);
        while (reading.verdict() == first && Instant.now().isBefore(end)) reading = ask(asker, more);
        return reading;
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void anExporterThatIsStuckFailsTheProbeAndTheOtherAlonePasses(String withoutSuffix) throws Exception {
        var command = ServerProgram.COLLECTOR.command();
        int otlp = RealServer.freePort();
        int metrics = RealServer.freePort();
        var backend = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        backend.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        backend.start();
        var asker = asker(metrics);
        try {
            try (var server = start(command, otlp, metrics, backend.getAddress().getPort(), withoutSuffix)) {
                assertThat(server.url()).endsWith(":" + metrics);
                assertThat(ask(asker, "").verdict()).as("first read").isEqualTo(Verdict.INCONCLUSIVE);
                for (int i = 0; i < 20; i++)
                    Telemetry.spans("beep-api", "4f2a91c", 1).send("http://127.0.0.1:" + otlp);
                var stuck = after(asker, "", Verdict.INCONCLUSIVE);
                assertThat(stuck.verdict()).as(stuck.reason()).isEqualTo(Verdict.FAIL);
                assertThat(stuck.reason()).startsWith("The exporter otlphttp/dead sent no traces");
            }
            try (var server = start(command, otlp, metrics, backend.getAddress().getPort(), withoutSuffix)) {
                assertThat(server.url()).endsWith(":" + metrics);
                assertThat(ask(asker, "").reason()).startsWith("The collector was started again");
                Telemetry.spans("beep-api", "4f2a91c", 3).send("http://127.0.0.1:" + otlp);
                var healthy = after(asker, ", exporters: otlphttp/healthy", Verdict.INCONCLUSIVE);
                assertThat(healthy.verdict()).as(healthy.reason()).isEqualTo(Verdict.PASS);
            }
        } finally {
            backend.stop(0);
            receivers.close();
        }
    }
}
