package dev.gateboard.signal.otlp;

import dev.gateboard.signal.ServerProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// The OpenTelemetry SDK for Python, in the newest version that all of its exporters are there for.
class PythonSdkTest extends SdkTest {
    private static final SdkPackages PACKAGES = new SdkPackages(
            "python-1.45.1",
            "requirements.txt",
            """
            opentelemetry-sdk==1.45.1
            opentelemetry-exporter-otlp-proto-http==1.45.1
            opentelemetry-exporter-otlp-proto-grpc==1.45.1
            opentelemetry-exporter-otlp-json-http==0.66b1
            """,
            List.of(
                    List.of("python3", "-m", "venv", "venv"),
                    List.of("venv/bin/python", "-m", "pip", "install", "--quiet", "-r", "requirements.txt")));
    private static final String EXPORT = """
        import importlib, sys
        protocol, requests = sys.argv[1], int(sys.argv[2])
        form = {'http/protobuf': 'proto.http', 'http/json': 'json.http', 'grpc': 'proto.grpc'}[protocol]
        def exporter(signal, name):
            return getattr(importlib.import_module(f'opentelemetry.exporter.otlp.{form}.{signal}_exporter'), name)()
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
        from opentelemetry.sdk._logs import LoggerProvider
        from opentelemetry.sdk._logs.export import BatchLogRecordProcessor
        from opentelemetry.sdk.metrics import MeterProvider
        from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader
        tracers, loggers = TracerProvider(), LoggerProvider()
        tracers.add_span_processor(BatchSpanProcessor(exporter('trace', 'OTLPSpanExporter')))
        loggers.add_log_record_processor(BatchLogRecordProcessor(exporter('_log', 'OTLPLogExporter')))
        meters = MeterProvider([PeriodicExportingMetricReader(exporter('metric', 'OTLPMetricExporter'), 3600000)])
        served = meters.get_meter('test').create_counter('requests')
        for each in range(requests):
            with tracers.get_tracer('test').start_as_current_span(f'request {each}'):
                loggers.get_logger('test').emit(body=f'request {each}')
                served.add(1, {'http.response.status_code': 500 if each == 7 else 200})
        for provider in (tracers, loggers, meters): provider.shutdown()
        """;

    @TempDir
    private static Path folder;

    private Path python = folder;

    @BeforeAll
    void install() throws Exception {
        ServerProgram.require("python3");
        python = PACKAGES.folder().resolve("venv", "bin", "python");
        Files.writeString(folder.resolve("export.py"), EXPORT);
    }

    @Override
    List<Protocol> protocols() {
        return List.of(Protocol.values());
    }

    @Override
    void send(Export export) throws Exception {
        export.run(
                folder,
                python.toString(),
                "export.py",
                export.protocol().toString(),
                String.valueOf(export.requests()));
    }
}
