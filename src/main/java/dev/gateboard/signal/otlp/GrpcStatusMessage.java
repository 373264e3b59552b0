package dev.gateboard.signal.otlp;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The sentence that goes with a status of gRPC.
final class GrpcStatusMessage {
    private GrpcStatusMessage() {}

    /// gRPC over HTTP2, "Status-Message": what is not printable ASCII, and the percent sign.
    static String encode(String sentence) {
        var encoded = new StringBuilder();
        for (byte each : sentence.getBytes(StandardCharsets.UTF_8)) {
            if (each >= ' ' && each <= '~' && each != '%') encoded.append((char) each);
            else encoded.append(String.format(Locale.ROOT, "%%%02X", each));
        }
        return encoded.toString();
    }
}
