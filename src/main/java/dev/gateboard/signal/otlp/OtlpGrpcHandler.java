package dev.gateboard.signal.otlp;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Takes export calls (gRPC over HTTP2, "Requests" and "Responses"; OTLP specification, "OTLP/gRPC"). A call carries
/// one message: a byte that says whether it is compressed, its length in four, and the message, which is that of
/// OTLP/HTTP in protobuf. As over HTTP, `Origin` and a foreign host are refused, and nothing is over
/// [BoundedInputStream#LARGEST_REQUEST].
final class OtlpGrpcHandler extends Handler.Abstract {
    private static final int PREFIX = 5;
    private static final String TYPE = "application/grpc";

    /// `google.rpc.Code`.
    private static final int PERMISSION_DENIED = 7;

    private static final int UNIMPLEMENTED = 12;

    private final TelemetryTracker telemetry;
    private final DecodingSlots decoding = new DecodingSlots();

    OtlpGrpcHandler(TelemetryTracker telemetry) {
        this.telemetry = telemetry;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        return Language.ENGLISH.call(() -> handleInEnglish(request, response, callback));
    }

    private boolean handleInEnglish(Request request, Response response, Callback callback) throws IOException {
        var headers = request.getHeaders();
        var type = Optional.ofNullable(headers.get(HttpHeader.CONTENT_TYPE)).orElse("");
        if (!type.startsWith(TYPE)) {
            Response.writeError(request, response, callback, 415, Messages.SIGNAL.text("otlp.grpcOnly"));
            return true;
        }
        var signal = signal(Request.getPathInContext(request));
        if (headers.contains(HttpHeader.ORIGIN) || !OtlpHttpHandler.isThisMachine(Request.getServerName(request)))
            refuse(response, callback, PERMISSION_DENIED, Messages.SIGNAL.text("otlp.otherMachine"));
        else if (signal.isEmpty()) refuse(response, callback, UNIMPLEMENTED, Messages.SIGNAL.text("otlp.otherService"));
        else take(request, response, callback, signal.get());
        return true;
    }

    /// By the service's full name, as in `/opentelemetry.proto.collector.trace.v1.TraceService/Export`.
    private static Optional<OtlpSignal> signal(String path) {
        for (var signal : OtlpSignal.values()) {
            var service = switch (signal) {
                case TRACES -> "trace.v1.Trace";
                case METRICS -> "metrics.v1.Metrics";
                case LOGS -> "logs.v1.Logs";
            };
            if (path.equals("/opentelemetry.proto.collector." + service + "Service/Export")) return Optional.of(signal);
        }
        return Optional.empty();
    }

    private void take(Request request, Response response, Callback callback, OtlpSignal signal) throws IOException {
        byte[] answer;
        try {
            long rejected = telemetry.add(signal, arrivals(request, signal));
            answer = rejected == 0
                    ? OtlpEncoding.PROTOBUF.success()
                    : OtlpEncoding.PROTOBUF.partial(
                            signal,
                            rejected,
                            Messages.SIGNAL.text("otlp.tooManyEmitters", TelemetryTracker.MOST_EMITTERS));
        } catch (OtlpRejectionException e) {
            refuse(response, callback, e.code(), e.sentence());
            return;
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
        response.setTrailersSupplier(() -> HttpFields.build().put("grpc-status", "0"));
        var message = ByteBuffer.allocate(PREFIX + answer.length)
                .put((byte) 0)
                .putInt(answer.length)
                .put(answer)
                .flip();
        response.write(true, message, callback);
    }

    private OtlpArrivals arrivals(Request request, OtlpSignal signal) throws IOException {
        var raw = new BoundedInputStream(
                Content.Source.asInputStream(request), BoundedInputStream.LARGEST_REQUEST + PREFIX);
        var prefix = raw.readNBytes(PREFIX);
        if (prefix.length < PREFIX) throw OtlpRejectionException.malformed(Messages.SIGNAL.text("otlp.noMessage"));
        var coding = Optional.ofNullable(request.getHeaders().get("grpc-encoding"))
                .orElse("identity")
                .toLowerCase(Locale.ROOT);
        boolean zipped = prefix[0] != 0;
        if (zipped && !coding.equals("gzip"))
            throw OtlpRejectionException.malformed(Messages.SIGNAL.text("otlp.otherEncoding", coding));
        var ahead = raw.readNBytes(OtlpHttpHandler.AHEAD);
        if (!decoding.take()) throw OtlpRejectionException.busy();
        try {
            var message = new SequenceInputStream(new ByteArrayInputStream(ahead), raw).readAllBytes();
            if (ByteBuffer.wrap(prefix).getInt(1) != message.length)
                throw OtlpRejectionException.malformed(Messages.SIGNAL.text("otlp.wrongLength"));
            try (var body = body(new ByteArrayInputStream(message), zipped)) {
                return OtlpEncoding.PROTOBUF.arrivals(body, signal, telemetry.scanning());
            }
        } catch (ZipException | EOFException e) {
            throw OtlpRejectionException.malformed(Messages.SIGNAL.text("otlp.messageNotGzip"));
        } finally {
            decoding.release();
        }
    }

    private static InputStream body(InputStream message, boolean zipped) throws IOException {
        return zipped
                ? new BoundedInputStream(new GZIPInputStream(message, 1 << 16), BoundedInputStream.LARGEST_REQUEST)
                : message;
    }

    /// gRPC's own status is in headers that end the answer; HTTP's is 200 whatever it is.
    private static void refuse(Response response, Callback callback, int code, String sentence) {
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, TYPE)
                .put("grpc-status", Integer.toString(code))
                .put("grpc-message", GrpcStatusMessage.encode(sentence));
        response.write(true, ByteBuffer.allocate(0), callback);
    }
}
