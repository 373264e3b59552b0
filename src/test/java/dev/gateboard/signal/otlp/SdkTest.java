package dev.gateboard.signal.otlp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.signal.RealServer;
import dev.gateboard.signal.ServerProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// An SDK of OpenTelemetry as the client it is, in two services, straight into the receiver and with a real Collector
/// between: all they send is counted, by service, version and signal, and nothing twice.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SdkTest {
    private static final Map<TelemetryEmitter, Integer> REQUESTS =
            Map.of(Requests.BEEP, 40, new TelemetryEmitter("beep-worker", "1.4.0", "staging"), 23);

    /// As `OTEL_EXPORTER_OTLP_PROTOCOL` has them.
    enum Protocol {
        PROTOBUF("http/protobuf", "otlp_http: {endpoint: \"%s\", compression: %s}"),
        JSON("http/json", "otlp_http: {endpoint: \"%s\", compression: %s, encoding: json}"),
        GRPC("grpc", "otlp_grpc: {endpoint: \"%s\", compression: %s, tls: {insecure: true}}");

        private final String name;
        private final String exporter;

        /// @param exporter the Collector's, with an endpoint and a compression
        Protocol(String name, String exporter) {
            this.name = name;
            this.exporter = exporter;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /// What one service sends, and how.
    ///
    /// @param requests that it answered: each leaves a span and a log record, and all are counted by two statuses
    /// @param compression `gzip` or `none`
    record Export(TelemetryEmitter emitter, int requests, Protocol protocol, String compression, String endpoint) {

        /// By a program, with the variables that every SDK reads.
        void run(Path folder, String... command) throws Exception {
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("OTEL_"));
            builder.environment()
                    .putAll(Map.of(
                            "OTEL_SERVICE_NAME",
                            emitter.service(),
                            "OTEL_RESOURCE_ATTRIBUTES",
                            "service.version=" + emitter.version() + ",deployment.environment.name="
                                    + emitter.environment(),
                            "OTEL_EXPORTER_OTLP_ENDPOINT",
                            endpoint));
            // Python's over gRPC refuses none.
            if (!compression.equals("none")) builder.environment().put("OTEL_EXPORTER_OTLP_COMPRESSION", compression);
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        }
    }

    private record Listening(String endpoint, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }

    private record Count(TelemetryEmitter emitter, OtlpSignal signal, long items) {}

    @TempDir
    private static Path folder;

    abstract List<Protocol> protocols();

    abstract void send(Export export) throws Exception;

    Stream<Arguments> forms() {
        return protocols().stream()
                .flatMap(protocol -> Stream.of("none", "gzip").map(each -> Arguments.of(protocol, each)));
    }

    private void sendAll(Protocol protocol, String compression, String endpoint) throws Exception {
        for (var service : REQUESTS.entrySet())
            send(new Export(service.getKey(), service.getValue(), protocol, compression, endpoint));
    }

    private RealServer collector(Protocol protocol, String exporter) throws IOException {
        int port = RealServer.freePort();
        var name = exporter.substring(0, exporter.indexOf(':'));
        var pipeline = "{receivers: [otlp], exporters: [" + name + "]}";
        var config = Files.writeString(folder.resolve("collector.yaml"), """
            receivers: {otlp: {protocols: {%s: {endpoint: "127.0.0.1:%d"}}}}
            exporters: {%s}
            service:
              telemetry: {metrics: {level: none}}
              pipelines: {traces: %s, metrics: %s, logs: %s}
            """.formatted(
                        protocol == Protocol.GRPC ? "grpc" : "http", port, exporter, pipeline, pipeline, pipeline));
        return RealServer.start(
                port, "Everything is ready", List.of(ServerProgram.COLLECTOR.command(), "--config", config.toString()));
    }

    private static Listening listen(Protocol protocol, TelemetryTracker telemetry) throws IOException {
        if (protocol == Protocol.GRPC) {
            var grpc = ((OtlpGrpcReceiver.Listening) OtlpGrpcReceiver.start(0, telemetry)).receiver();
            return new Listening(grpc.endpoint(), grpc::close);
        }
        var http = ((OtlpHttpReceiver.Listening) OtlpHttpReceiver.start(0, telemetry)).receiver();
        return new Listening(http.endpoint(), http::close);
    }

    private static void assertAllCounted(TelemetryTracker telemetry) {
        var wanted = REQUESTS.entrySet().stream()
                .flatMap(service -> Stream.of(
                        new Count(service.getKey(), OtlpSignal.TRACES, service.getValue()),
                        new Count(service.getKey(), OtlpSignal.LOGS, service.getValue()),
                        new Count(service.getKey(), OtlpSignal.METRICS, 2)))
                .toList();
        assertThat(telemetry.received(Duration.ofMinutes(10), _ -> true).stream()
                        .map(each -> new Count(each.emitter(), each.signal(), each.items())))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyItemIsCountedOnce(Protocol protocol, String compression) throws Exception {
        var telemetry = new TelemetryTracker(InstantSource.system());
        try (var receiver = listen(protocol, telemetry)) {
            sendAll(protocol, compression, receiver.endpoint());
        }
        assertAllCounted(telemetry);
    }

    /// A Collector that is ended sends first what it has.
    @ParameterizedTest
    @MethodSource("forms")
    void everyItemIsCountedOnceBehindACollector(Protocol protocol, String compression) throws Exception {
        var telemetry = new TelemetryTracker(InstantSource.system());
        try (var receiver = listen(protocol, telemetry);
                var collector = collector(protocol, protocol.exporter.formatted(receiver.endpoint(), compression))) {
            sendAll(protocol, compression, collector.url());
        }
        assertAllCounted(telemetry);
    }
}
