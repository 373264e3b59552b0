package dev.gateboard.signal.otlp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gateboard.signal.ServerProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The OpenTelemetry SDK for Node.js as the client it is, by protobuf and by JSON: chunked, without a Content-Length.
class NodeSdkTest {
    private static final Path FOLDER = Path.of("target", "node-sdk");
    private static final String PACKAGES = """
        {"private":true,"dependencies":{"@opentelemetry/api":"1.9.0","@opentelemetry/api-logs":"0.223.0",
        "@opentelemetry/resources":"^2.0.0","@opentelemetry/sdk-trace-base":"^2.0.0","@opentelemetry/sdk-logs":"0.223.1",
        "@opentelemetry/sdk-metrics":"^2.0.0","@opentelemetry/exporter-trace-otlp-proto":"0.223.0",
        "@opentelemetry/exporter-trace-otlp-http":"0.223.0","@opentelemetry/exporter-logs-otlp-proto":"0.223.0",
        "@opentelemetry/exporter-logs-otlp-http":"0.223.0","@opentelemetry/exporter-metrics-otlp-proto":"0.223.0",
        "@opentelemetry/exporter-metrics-otlp-http":"0.223.0"}}
        """;
    private static final String EXPORT = """
        const form = process.argv[2], compression = process.argv[3];
        const {resourceFromAttributes} = require('@opentelemetry/resources');
        const {BasicTracerProvider, BatchSpanProcessor} = require('@opentelemetry/sdk-trace-base');
        const {LoggerProvider, BatchLogRecordProcessor} = require('@opentelemetry/sdk-logs');
        const {MeterProvider, PeriodicExportingMetricReader} = require('@opentelemetry/sdk-metrics');
        const traces = new (require('@opentelemetry/exporter-trace-otlp-' + form).OTLPTraceExporter)({compression});
        const logs = new (require('@opentelemetry/exporter-logs-otlp-' + form).OTLPLogExporter)({compression});
        const metrics = new (require('@opentelemetry/exporter-metrics-otlp-' + form).OTLPMetricExporter)({compression});
        const resource = resourceFromAttributes({'service.name': 'beep-api', 'service.version': '4f2a91c',
          'deployment.environment.name': 'staging'});
        (async () => {
          const tracers = new BasicTracerProvider({resource, spanProcessors: [new BatchSpanProcessor(traces)]});
          for (let i = 0; i < 40; i++) tracers.getTracer('t').startSpan('span ' + i).end();
          const loggers = new LoggerProvider({resource, processors: [new BatchLogRecordProcessor({exporter: logs})]});
          for (let i = 0; i < 20; i++) loggers.getLogger('t').emit({body: 'line ' + i});
          const reader = new PeriodicExportingMetricReader({exporter: metrics, exportIntervalMillis: 3600000});
          const meters = new MeterProvider({resource, readers: [reader]});
          meters.getMeter('t').createCounter('requests').add(3);
          for (const provider of [tracers, loggers, meters]) await provider.shutdown();
        })();
        """;

    private final TelemetryTracker telemetry = new TelemetryTracker(InstantSource.system());

    @BeforeAll
    static void install() throws Exception {
        ServerProgram.require("node");
        ServerProgram.require("npm");
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("export.js"), EXPORT);
        var wanted = FOLDER.resolve("package.json");
        boolean there = Files.isDirectory(FOLDER.resolve("node_modules"))
                && Files.exists(wanted)
                && Files.readString(wanted).equals(PACKAGES);
        if (there) return;
        Files.writeString(wanted, PACKAGES);
        int installed = run(Map.of(), "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts");
        if (ServerProgram.areRequired()) assertThat(installed).as("npm install").isZero();
        assumeTrue(installed == 0, "the OpenTelemetry SDK for Node.js cannot be had from here");
    }

    private static int run(Map<String, String> environment, String... command) throws Exception {
        var builder = new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        int code = process.waitFor();
        if (code != 0) System.getLogger("NodeSdkTest").log(System.Logger.Level.WARNING, out);
        return code;
    }

    private List<Long> counted() {
        return telemetry.received(Duration.ofMinutes(10), Requests.BEEP::equals).stream()
                .sorted(Comparator.comparing(TelemetryTracker.Received::signal))
                .map(TelemetryTracker.Received::items)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"proto, none", "proto, gzip", "http, none", "http, gzip"})
    void everySpanDataPointAndLogRecordArrives(String form, String compression) throws Exception {
        try (var receiver = ((OtlpHttpReceiver.Listening) OtlpHttpReceiver.start(0, telemetry)).receiver()) {
            assertThat(run(
                            Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint()),
                            "node",
                            "export.js",
                            form,
                            compression))
                    .isZero();
        }
        assertThat(counted()).containsExactly(40L, 1L, 20L);
    }
}
