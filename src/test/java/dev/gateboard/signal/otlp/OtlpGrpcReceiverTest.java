package dev.gateboard.signal.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// OTLP over gRPC: what must not come in does not. The tests of the SDKs are about what does.
class OtlpGrpcReceiverTest {
    private static final String TRACES = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";
    private static final byte[] NO_MESSAGE = {};

    private final TelemetryTracker telemetry = new TelemetryTracker(InstantSource.system());
    private final OtlpGrpcReceiver receiver;
    private final OkHttpClient client = new OkHttpClient.Builder()
            .protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))
            .build();

    OtlpGrpcReceiverTest() throws IOException {
        receiver = ((OtlpGrpcReceiver.Listening) OtlpGrpcReceiver.start(0, telemetry)).receiver();
    }

    @AfterEach
    void stop() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
        receiver.close();
    }

    @Test
    void anEmptyCallIsTakenAndCountsNothing() throws IOException {
        assertThat(status(TRACES, message(false, NO_MESSAGE), Map.of())).isEqualTo("0");
        assertThat(telemetry.received(Duration.ofMinutes(1), _ -> true)).isEmpty();
    }

    @Test
    void aPageOfABrowserAndAForeignNameAreRefused() throws IOException {
        assertThat(status(TRACES, message(false, NO_MESSAGE), Map.of("Origin", "https://evil.example")))
                .isEqualTo("7");
        assertThat(status(TRACES, message(false, NO_MESSAGE), Map.of("Host", "evil.example")))
                .isEqualTo("7");
    }

    @Test
    void whatIsNoExportIsNotImplemented() throws IOException {
        assertThat(status("/grpc.health.v1.Health/Check", message(false, NO_MESSAGE), Map.of()))
                .isEqualTo("12");
    }

    @Test
    void brokenMessagesAreInvalid() throws IOException {
        assertThat(status(TRACES, NO_MESSAGE, Map.of())).isEqualTo("3");
        assertThat(status(TRACES, message(false, new byte[] {10, 99, 1}), Map.of()))
                .isEqualTo("3");
        assertThat(status(TRACES, message(true, new byte[] {1, 2, 3}), Map.of("grpc-encoding", "gzip")))
                .isEqualTo("3");
        assertThat(status(TRACES, message(true, NO_MESSAGE), Map.of("grpc-encoding", "zstd")))
                .isEqualTo("3");
    }

    @Test
    void aBombIsExhaustedWithoutBeingUnpackedWhole() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            // A field that nobody knows, of 80 MiB.
            var unknown = CodedOutputStream.newInstance(gzip);
            unknown.writeTag(15, WireFormat.WIRETYPE_LENGTH_DELIMITED);
            unknown.writeUInt32NoTag(80 << 20);
            unknown.flush();
            var block = new byte[1 << 20];
            for (int i = 0; i < 80; i++) gzip.write(block);
        }
        assertThat(status(TRACES, message(true, zipped.toByteArray()), Map.of("grpc-encoding", "gzip")))
                .isEqualTo("8");
    }

    @Test
    void aPortThatIsTakenNamesOneThatIsFree() throws IOException {
        assertThat(OtlpGrpcReceiver.start(receiver.port(), telemetry))
                .isInstanceOfSatisfying(OtlpGrpcReceiver.GrpcPortInUse.class, taken -> {
                    assertThat(taken.port()).isEqualTo(receiver.port());
                    assertThat(taken.freePort()).isNotEqualTo(receiver.port());
                });
    }

    private static byte[] message(boolean zipped, byte[] bytes) {
        return ByteBuffer.allocate(5 + bytes.length)
                .put((byte) (zipped ? 1 : 0))
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    private String status(String path, byte[] call, Map<String, String> headers) throws IOException {
        var request = new Request.Builder()
                .url(receiver.endpoint() + path)
                .post(RequestBody.create(call, MediaType.parse("application/grpc")));
        headers.forEach(request::header);
        try (Response response = client.newCall(request.build()).execute()) {
            response.body().bytes();
            var trailed = response.trailers().get("grpc-status");
            return String.valueOf(trailed == null ? response.header("grpc-status") : trailed);
        }
    }
}
