package dev.gateboard.signal.otlp;

import dev.gateboard.signal.ServerProgram;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;

/// The OpenTelemetry SDK for Node.js, whose HTTP is chunked, without a Content-Length. Later versions need a Node.js
/// that Debian has not.
class NodeSdkTest extends SdkTest {
    private static final SdkPackages PACKAGES = new SdkPackages(
            "node-0.223.0",
            "package.json",
            """
            {"private":true,"dependencies":{"@opentelemetry/api":"1.9.0","@opentelemetry/api-logs":"0.223.0",
            "@opentelemetry/resources":"^2.0.0","@opentelemetry/sdk-trace-base":"^2.0.0","@opentelemetry/sdk-logs":"0.223.1",
            "@opentelemetry/sdk-metrics":"^2.0.0","@opentelemetry/exporter-trace-otlp-proto":"0.223.0",
            "@opentelemetry/exporter-trace-otlp-http":"0.223.0","@opentelemetry/exporter-trace-otlp-grpc":"0.223.0",
            "@opentelemetry/exporter-logs-otlp-proto":"0.223.0","@opentelemetry/exporter-logs-otlp-http":"0.223.0",
            "@opentelemetry/exporter-logs-otlp-grpc":"0.223.0","@opentelemetry/exporter-metrics-otlp-proto":"0.223.0",
            "@opentelemetry/exporter-metrics-otlp-http":"0.223.0","@opentelemetry/exporter-metrics-otlp-grpc":"0.223.0"}}
            """,
            List.of(List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts")));
    private static final String EXPORT = """
        const [protocol, requests] = process.argv.slice(1);
        const form = {'http/protobuf': 'proto', 'http/json': 'http', 'grpc': 'grpc'}[protocol];
        const {detectResources, envDetector} = require('@opentelemetry/resources');
        const {BasicTracerProvider, BatchSpanProcessor} = require('@opentelemetry/sdk-trace-base');
        const {LoggerProvider, BatchLogRecordProcessor} = require('@opentelemetry/sdk-logs');
        const {MeterProvider, PeriodicExportingMetricReader} = require('@opentelemetry/sdk-metrics');
        const traces = new (require('@opentelemetry/exporter-trace-otlp-' + form).OTLPTraceExporter)();
        const logs = new (require('@opentelemetry/exporter-logs-otlp-' + form).OTLPLogExporter)();
        const metrics = new (require('@opentelemetry/exporter-metrics-otlp-' + form).OTLPMetricExporter)();
        const resource = detectResources({detectors: [envDetector]});
        (async () => {
          const tracers = new BasicTracerProvider({resource, spanProcessors: [new BatchSpanProcessor(traces)]});
          const loggers = new LoggerProvider({resource, processors: [new BatchLogRecordProcessor({exporter: logs})]});
          const reader = new PeriodicExportingMetricReader({exporter: metrics, exportIntervalMillis: 3600000});
          const meters = new MeterProvider({resource, readers: [reader]});
          const served = meters.getMeter('test').createCounter('requests');
          for (let each = 0; each < requests; each++) {
            tracers.getTracer('test').startSpan('request ' + each).end();
            loggers.getLogger('test').emit({body: 'request ' + each});
            served.add(1, {'http.response.status_code': each == 7 ? 500 : 200});
          }
          for (const provider of [tracers, loggers, meters]) await provider.shutdown();
        })();
        """;

    private Path folder = Path.of("");

    @BeforeAll
    void install() throws Exception {
        ServerProgram.require("node");
        ServerProgram.require("npm");
        folder = PACKAGES.folder();
    }

    @Override
    List<Protocol> protocols() {
        return List.of(Protocol.values());
    }

    @Override
    void send(Export export) throws Exception {
        export.run(folder, "node", "-e", EXPORT, export.protocol().toString(), String.valueOf(export.requests()));
    }
}
