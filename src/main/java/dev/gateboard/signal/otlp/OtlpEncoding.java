package dev.gateboard.signal.otlp;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/// How a request is written, and so its answer (OTLP specification, "OTLP/HTTP Response").
enum OtlpEncoding {
    PROTOBUF("application/x-protobuf") {
        @Override
        List<EmitterCount> arrivals(InputStream body, OtlpSignal signal) throws IOException {
            return new OtlpProtobufReader(body, signal).arrivals();
        }

        @Override
        void scan(byte[] body, OtlpSignal signal, PersonalDataScan scan) throws IOException {
            new PersonalDataProtobufScanner(body, signal, scan).run();
        }

        // `Export…PartialSuccess` is field 1 of every response, and in it the count 1 and the message 2.
        @Override
        byte[] partial(OtlpSignal signal, long rejected, String message) {
            var inner = written(out -> {
                out.writeInt64(1, rejected);
                out.writeString(2, message);
            });
            return written(out -> out.writeBytes(1, ByteString.copyFrom(inner)));
        }

        @Override
        byte[] status(int code, String message) {
            return written(out -> {
                out.writeInt32(1, code);
                out.writeString(2, message);
            });
        }

        @Override
        byte[] success() {
            return new byte[0];
        }
    },

    JSON("application/json") {
        @Override
        List<EmitterCount> arrivals(InputStream body, OtlpSignal signal) throws IOException {
            return OtlpJsonReader.arrivals(FACTORY, body, signal);
        }

        @Override
        void scan(byte[] body, OtlpSignal signal, PersonalDataScan scan) throws IOException {
            new PersonalDataJsonScanner(scan).run(body, signal);
        }

        // 64-bit numbers are strings in OTLP's JSON.
        @Override
        byte[] partial(OtlpSignal signal, long rejected, String message) {
            var out = new ByteArrayOutputStream();
            try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
                json.writeStartObject().writeObjectPropertyStart("partialSuccess");
                json.writeStringProperty(signal.rejected(), Long.toString(rejected));
                json.writeStringProperty("errorMessage", message);
                json.writeEndObject().writeEndObject();
            }
            return out.toByteArray();
        }

        @Override
        byte[] status(int code, String message) {
            var out = new ByteArrayOutputStream();
            try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
                json.writeStartObject().writeNumberProperty("code", code);
                json.writeStringProperty("message", message).writeEndObject();
            }
            return out.toByteArray();
        }

        @Override
        byte[] success() {
            return "{}".getBytes(StandardCharsets.UTF_8);
        }
    };

    /// UTF-8 and nothing else is read (RFC 8259, section 8.1); deep or long texts are refused before they cost
    /// memory.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(1 << 20)
                    .build())
            .build();

    private final String type;

    OtlpEncoding(String type) {
        this.type = type;
    }

    /// By the media type of a `Content-Type`, its parameters aside.
    static Optional<OtlpEncoding> of(String contentType) {
        int end = contentType.indexOf(';');
        var media =
                (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        for (var encoding : values()) if (encoding.type.equals(media)) return Optional.of(encoding);
        return Optional.empty();
    }

    String type() {
        return type;
    }

    /// The same, looking through texts on the way where somebody asked for a scan.
    OtlpArrivals arrivals(InputStream body, OtlpSignal signal, Optional<PersonalDataScan> scan) throws IOException {
        var digesting = new DigestingInputStream(body);
        if (scan.isEmpty() || signal == OtlpSignal.METRICS)
            return new OtlpArrivals(arrivals(digesting, signal), digesting.sha256());
        var bytes = digesting.readAllBytes();
        var arrivals = arrivals(new ByteArrayInputStream(bytes), signal);
        scan(bytes, signal, scan.get());
        return new OtlpArrivals(arrivals, digesting.sha256());
    }

    /// As JSON alone can tell it: the time of each item too.
    static void times(InputStream body, OtlpSignal signal, OtlpJsonReader.Times times) throws IOException {
        var _ = OtlpJsonReader.arrivals(FACTORY, body, signal, times);
    }

    /// Looks through the texts of log records and spans.
    abstract void scan(byte[] body, OtlpSignal signal, PersonalDataScan scan) throws IOException;

    abstract List<EmitterCount> arrivals(InputStream body, OtlpSignal signal) throws IOException;

    /// A response that says how many items were not taken, and why.
    abstract byte[] partial(OtlpSignal signal, long rejected, String message);

    /// A `google.rpc.Status`.
    abstract byte[] status(int code, String message);

    /// A response without `partial_success`: everything was taken.
    abstract byte[] success();

    private static byte[] written(MessageWriter writing) {
        var bytes = new ByteArrayOutputStream();
        var out = CodedOutputStream.newInstance(bytes);
        try {
            writing.to(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface MessageWriter {
        void to(CodedOutputStream out) throws IOException;
    }
}
