package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real Jaeger, before its first span and with one.
class RealJaegerTest {
    @TempDir
    private Path folder;

    private final OtlpReceiverService receivers = new OtlpReceiverService(InstantSource.system());

    private static Reading ask(ProbeExecutor asker, String service) throws Exception {
        var probesFile = ProbesFile.read(
                "version: 1\nprobes:\n  it: {kind: jaeger-services, source: jaeger, service: " + service + "}\n",
                asker.sources(),
                new Release("", "", List.of(), "", ""));
        return asker.ask(probesFile.probes().values().iterator().next());
    }

    @Test
    void aServiceIsThereOnceItHasSentASpan() throws Exception {
        var command = ServerProgram.JAEGER.command();
        int query = RealServer.freePort();
        int otlp = RealServer.freePort();
        Files.writeString(folder.resolve("jaeger.yaml"), """
            service:
              extensions: [jaeger_storage, jaeger_query]
              pipelines: {traces: {receivers: [otlp], exporters: [jaeger_storage_exporter]}}
              telemetry: {metrics: {level: none}}
            extensions:
              jaeger_storage: {backends: {memory: {memory: {max_traces: 1000}}}}
              jaeger_query: {storage: {traces: memory}, http: {endpoint: "127.0.0.1:%d"}, grpc: {endpoint: "127.0.0.1:0"}}
            receivers: {otlp: {protocols: {http: {endpoint: "127.0.0.1:%d"}}}}
            exporters: {jaeger_storage_exporter: {trace_storage: memory}}
            """.formatted(query, otlp));
        try (var server = RealServer.start(
                query,
                "Everything is ready",
                List.of(command, "--config", folder.resolve("jaeger.yaml").toString()))) {
            var asker = new ProbeExecutor(
                    SourcesFile.read(folder, "sources: {jaeger: {kind: http, url: \"" + server.url() + "\"}}\n"),
                    InstantSource.system(),
                    Map.of(),
                    receivers);

            assertThat(ask(asker, "beep-api").verdict()).as("before any span").isEqualTo(Verdict.NO_DATA);
            assertThat(ask(asker, "beep-api, api: v3").verdict())
                    .as("by the newer API")
                    .isEqualTo(Verdict.NO_DATA);
            Telemetry.spans("beep-api", "4f2a91c", 3).send("http://127.0.0.1:" + otlp);
            var end = Instant.now().plusSeconds(20);
            for (var reading = ask(asker, "beep-api");
                    reading.verdict() != Verdict.PASS;
                    reading = ask(asker, "beep-api"))
                assertThat(Instant.now()).as(reading.reason()).isBefore(end);
            assertThat(ask(asker, "beep-worker").verdict())
                    .as("another service")
                    .isEqualTo(Verdict.NO_DATA);
            assertThat(ask(asker, "beep-api, api: v3").verdict()).isEqualTo(Verdict.PASS);
            assertThat(ask(asker, "beep-worker, api: v3").verdict()).isEqualTo(Verdict.NO_DATA);
        } finally {
            receivers.close();
        }
    }
}
