package dev.gateboard.signal.otlp;

import dev.gateboard.language.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// Walks an export request in OTLP's JSON and counts (OTLP specification, "JSON Protobuf Encoding": camel case keys
/// only, ids in hexadecimal, unknown keys ignored).
final class OtlpJsonReader {
    private static final List<String> METRIC_KINDS =
            List.of("gauge", "sum", "histogram", "exponentialHistogram", "summary");

    private final JsonParser in;
    private final OtlpSignal signal;
    private final Times times;

    /// Takes the time of each item, in nanoseconds since 1970 and 0 where it has none, then whose they were.
    interface Times {
        Times NOBODY = new Times() {
            @Override
            public void item(long nanos) {}

            @Override
            public void from(TelemetryEmitter emitter) {}
        };

        void item(long nanos);

        void from(TelemetryEmitter emitter);
    }

    private OtlpJsonReader(JsonParser in, OtlpSignal signal, Times times) {
        this.in = in;
        this.signal = signal;
        this.times = times;
    }

    static List<EmitterCount> arrivals(JsonFactory json, InputStream body, OtlpSignal signal) throws IOException {
        return arrivals(json, body, signal, Times.NOBODY);
    }

    static List<EmitterCount> arrivals(JsonFactory json, InputStream body, OtlpSignal signal, Times times)
            throws IOException {
        try (var in = json.createParser(ObjectReadContext.empty(), body)) {
            return new OtlpJsonReader(in, signal, times).arrivals();
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw malformed(signal);
        }
    }

    private List<EmitterCount> arrivals() throws IOException {
        var arrivals = new ArrayList<EmitterCount>();
        in.nextToken();
        object(key -> key.equals(signal.resources()) && each(() -> arrivals.add(resource())));
        if (in.nextToken() != null) throw malformed(signal);
        return arrivals;
    }

    private EmitterCount resource() throws IOException {
        var names = new EmitterBuilder();
        var items = new int[1];
        object(key -> {
            if (key.equals("resource"))
                return object(inner -> inner.equals("attributes") && each(() -> attribute(names)));
            return key.equals(signal.scopes())
                    && each(() -> object(inner -> inner.equals(signal.list()) && each(() -> items[0] += item())));
        });
        times.from(names.emitter());
        return new EmitterCount(names.emitter(), items[0]);
    }

    private int item() throws IOException {
        var points = new int[1];
        if (in.currentToken() != JsonToken.START_OBJECT) throw malformed(signal);
        var time = new ItemTime();
        object(key -> switch (signal) {
            case TRACES ->
                id(key, "traceId", 32)
                        || id(key, "spanId", 16)
                        || time.take(key, "endTimeUnixNano", "startTimeUnixNano");
            case LOGS ->
                id(key, "traceId", 32)
                        || id(key, "spanId", 16)
                        || time.take(key, "timeUnixNano", "observedTimeUnixNano");
            case METRICS ->
                METRIC_KINDS.contains(key)
                        && object(inner -> inner.equals("dataPoints")
                                && each(() -> {
                                    if (in.currentToken() != JsonToken.START_OBJECT) throw malformed(signal);
                                    points[0]++;
                                    point();
                                }));
        });
        if (signal != OtlpSignal.METRICS) times.item(time.nanos());
        return signal == OtlpSignal.METRICS ? points[0] : 1;
    }

    private void point() throws IOException {
        var time = new ItemTime();
        object(key -> time.take(key, "timeUnixNano", ""));
        times.item(time.nanos());
    }

    /// The time of an item, and another that counts where that is absent or 0.
    private final class ItemTime {
        private long time;
        private long otherwise;

        /// False, since the value may still have to be skipped.
        boolean take(String key, String name, String other) {
            if (times == Times.NOBODY) return false;
            if (key.equals(name)) time = read();
            else if (key.equals(other)) otherwise = read();
            return false;
        }

        /// A 64-bit number, which OTLP's JSON writes as a string or as a number; one that cannot be read is none.
        private long read() {
            try {
                return Long.parseLong(in.getValueAsString(""));
            } catch (NumberFormatException e) {
                return 0;
            }
        }

        long nanos() {
            return time == 0 ? otherwise : time;
        }
    }

    /// Ids are hexadecimal, never base64; an absent id is empty.
    private boolean id(String key, String name, int digits) throws IOException {
        if (!key.equals(name)) return false;
        var id = in.getValueAsString("");
        if (in.currentToken().isStructStart() || (!id.isEmpty() && !id.matches("[0-9a-fA-F]{" + digits + "}")))
            throw OtlpRejectionException.malformed(Messages.SIGNAL.text("otlp.badId", name, digits));
        return true;
    }

    /// A key or a value that is there twice, or is no text, is not guessed at.
    private void attribute(EmitterBuilder names) throws IOException {
        var text = new @Nullable String[2];
        var seen = new boolean[1];
        object(key -> {
            if (key.equals("key")) text[0] = once(text[0]);
            else if (key.equals("value")) {
                if (seen[0]) throw malformed(signal);
                seen[0] = true;
                return object(kind -> {
                    if (kind.equals("stringValue")) text[1] = once(text[1]);
                    return false;
                });
            }
            return false;
        });
        names.put(Objects.requireNonNullElse(text[0], ""), Objects.requireNonNullElse(text[1], ""));
    }

    private String once(@Nullable String before) throws IOException {
        if (before != null || in.currentToken() != JsonToken.VALUE_STRING) throw malformed(signal);
        return in.getValueAsString("");
    }

    /// Walks the object at hand; a member that nobody takes is skipped. True, since it was one.
    private boolean object(Members members) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_NULL) return true;
        if (in.currentToken() != JsonToken.START_OBJECT) throw malformed(signal);
        while (in.nextToken() != JsonToken.END_OBJECT) {
            var key = in.currentName();
            in.nextToken();
            if (!members.take(key)) in.skipChildren();
        }
        return true;
    }

    private boolean each(Step step) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_NULL) return true;
        if (in.currentToken() != JsonToken.START_ARRAY) throw malformed(signal);
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (in.currentToken() == JsonToken.VALUE_NULL) throw malformed(signal);
            step.run();
        }
        return true;
    }

    private static OtlpRejectionException malformed(OtlpSignal signal) {
        return OtlpRejectionException.malformed(Messages.SIGNAL.text("otlp.notJson", signal.yamlName()));
    }

    private interface Members {
        boolean take(String key) throws IOException;
    }

    private interface Step {
        void run() throws IOException;
    }
}
