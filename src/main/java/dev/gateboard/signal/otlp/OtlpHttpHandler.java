package dev.gateboard.signal.otlp;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Takes export requests (OTLP specification, "OTLP/HTTP"). A browser's page and a rebound name are refused: `Origin`
/// and a foreign `Host` get 403.
final class OtlpHttpHandler implements HttpHandler {

    /// What is read before a place to decode is taken, so that a slow sender holds none.
    static final int AHEAD = 4 << 20;

    private static final List<String> HOSTS = List.of("127.0.0.1", "localhost", "[::1]");

    private final TelemetryTracker telemetry;
    private final DecodingSlots decoding = new DecodingSlots();

    OtlpHttpHandler(TelemetryTracker telemetry) {
        this.telemetry = telemetry;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Language.ENGLISH.<Boolean, IOException>call(() -> {
            handleInEnglish(exchange);
            return true;
        });
    }

    /// Programs read the answers, and those who look into a program's log: they are the same everywhere.
    private void handleInEnglish(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var signal = OtlpSignal.at(exchange.getRequestURI().getPath());
            if (!isOurs(headers)) text(exchange, 403, Messages.SIGNAL.text("otlp.otherMachine"));
            else if (signal.isEmpty()) text(exchange, 404, Messages.SIGNAL.text("otlp.otherPath"));
            else if (!exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders().set("Allow", "POST");
                text(exchange, 405, Messages.SIGNAL.text("otlp.notPost"));
            } else take(exchange, signal.get());
        }
    }

    private static boolean isOurs(Headers headers) {
        if (headers.containsKey("Origin")) return false;
        var hosts = headers.getOrDefault("Host", List.of());
        return hosts.size() == 1 && isThisMachine(hosts.getFirst());
    }

    /// A rebound name leads here too, but is not ours.
    static boolean isThisMachine(String host) {
        return HOSTS.contains(host.replaceFirst(":[0-9]+$", "").strip().toLowerCase(Locale.ROOT));
    }

    private void take(HttpExchange exchange, OtlpSignal signal) throws IOException {
        var type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"));
        var encoding = type.flatMap(OtlpEncoding::of);
        if (encoding.isEmpty()) {
            text(exchange, 415, Messages.SIGNAL.text("otlp.otherType"));
            return;
        }
        var compression = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .orElse("identity");
        if (!compression.equals("gzip") && !compression.equals("identity")) {
            text(exchange, 415, Messages.SIGNAL.text("otlp.otherEncoding", compression));
            return;
        }
        try {
            decode(exchange, signal, encoding.get(), compression.equals("gzip"));
        } catch (OtlpRejectionException e) {
            if (e.http() == 503) exchange.getResponseHeaders().set("Retry-After", "1");
            answer(exchange, e.http(), encoding.get().type(), encoding.get().status(e.code(), e.sentence()));
        }
    }

    private void decode(HttpExchange exchange, OtlpSignal signal, OtlpEncoding encoding, boolean zipped)
            throws IOException {
        if (length(exchange) > BoundedInputStream.LARGEST_REQUEST)
            throw OtlpRejectionException.tooLarge(BoundedInputStream.LARGEST_REQUEST);
        var raw = new BoundedInputStream(exchange.getRequestBody(), BoundedInputStream.LARGEST_REQUEST);
        var ahead = raw.readNBytes(AHEAD);
        if (!decoding.take()) throw OtlpRejectionException.busy();
        OtlpArrivals arrivals;
        try {
            arrivals =
                    arrivals(new SequenceInputStream(new ByteArrayInputStream(ahead), raw), zipped, encoding, signal);
        } finally {
            decoding.release();
        }
        long rejected = telemetry.add(signal, arrivals);
        answer(
                exchange,
                200,
                encoding.type(),
                rejected == 0
                        ? encoding.success()
                        : encoding.partial(
                                signal,
                                rejected,
                                Messages.SIGNAL.text("otlp.tooManyEmitters", TelemetryTracker.MOST_EMITTERS)));
    }

    private OtlpArrivals arrivals(InputStream raw, boolean zipped, OtlpEncoding encoding, OtlpSignal signal)
            throws IOException {
        try (var body = zipped
                ? new BoundedInputStream(new GZIPInputStream(raw, 1 << 16), BoundedInputStream.LARGEST_REQUEST)
                : raw) {
            return encoding.arrivals(body, signal, telemetry.scanning());
        } catch (ZipException | EOFException e) {
            throw OtlpRejectionException.malformed(Messages.SIGNAL.text("otlp.bodyNotGzip"));
        }
    }

    private static long length(HttpExchange exchange) {
        var length = exchange.getRequestHeaders().getFirst("Content-Length");
        return length == null || !length.matches("[0-9]{1,18}") ? 0 : Long.parseLong(length);
    }

    private static void text(HttpExchange exchange, int http, String message) throws IOException {
        answer(exchange, http, "text/plain; charset=utf-8", message.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int http, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(http, body.length == 0 ? -1 : body.length);
        // Closed here, so that the answer is out before what is left of the request is read away.
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
