package dev.gateboard.signal.otlp;

import dev.gateboard.signal.ServerProgram;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// The OpenTelemetry SDK for Go, which has no exporter of JSON.
class GoSdkTest extends SdkTest {
    @Override
    List<Protocol> protocols() {
        return List.of(Protocol.PROTOBUF, Protocol.GRPC);
    }

    @Override
    void send(Export export) throws Exception {
        export.run(
                Path.of("."),
                ServerProgram.SERVICE.command(),
                "-name=" + export.emitter().service(),
                "-version=" + export.emitter().version(),
                "-environment=" + export.emitter().environment(),
                "-requests=" + export.requests(),
                "-protocol=" + export.protocol(),
                "-otlp=" + URI.create(export.endpoint()).getAuthority());
    }
}
