package dev.gateboard.signal.otlp;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import dev.gateboard.language.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Walks the texts of log records and spans in protobuf (opentelemetry-proto `logs/v1`, `trace/v1`, `common/v1`):
/// bodies, names, attributes and events, however deep their values are nested.
final class PersonalDataProtobufScanner {
    private static final int DEEPEST = 64;

    private final CodedInputStream in;
    private final OtlpSignal signal;
    private final PersonalDataScan scan;

    PersonalDataProtobufScanner(byte[] body, OtlpSignal signal, PersonalDataScan scan) {
        this.in = CodedInputStream.newInstance(body);
        this.signal = signal;
        this.scan = scan;
    }

    void run() throws IOException {
        try {
            // Request 1: resources; resource 2: scopes; scope 2: records.
            fields(resources ->
                    resources == 1 && message(scopes -> scopes == 2 && message(records -> records == 2 && item())));
        } catch (InvalidProtocolBufferException e) {
            throw OtlpRejectionException.malformed(Messages.SIGNAL.text("otlp.notProtobuf", signal.yamlName()));
        }
    }

    private boolean item() throws IOException {
        scan.record();
        return message(field -> switch (signal) {
            case LOGS -> (field == 5 && value("log body", 0)) || (field == 6 && attribute("log attribute ", 0));
            case TRACES ->
                (field == 5 && text("span name"))
                        || (field == 9 && attribute("span attribute ", 0))
                        || (field == 11 && message(event -> event == 3 && attribute("event attribute ", 0)));
            case METRICS -> false;
        });
    }

    private boolean attribute(String where, int depth) throws IOException {
        var key = new String[] {""};
        return message(field -> {
            if (field == 1) key[0] = string();
            return field == 1 || (field == 2 && value(where + key[0], depth));
        });
    }

    /// `AnyValue`: 1 a text, 5 a list of values, 6 a list of keys and values.
    private boolean value(String where, int depth) throws IOException {
        if (depth > DEEPEST) return false;
        return message(field -> switch (field) {
            case 1 -> text(where);
            case 5 -> message(one -> one == 1 && value(where, depth + 1));
            case 6 -> message(one -> one == 1 && attribute(where + ".", depth + 1));
            default -> false;
        });
    }

    private boolean text(String where) throws IOException {
        scan.text(where, string());
        return true;
    }

    private String string() throws IOException {
        return new String(in.readByteArray(), StandardCharsets.UTF_8);
    }

    private boolean message(Fields taken) throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        fields(taken);
        in.popLimit(outer);
        return true;
    }

    /// Takes the fields that are messages or texts, and skips the rest.
    private void fields(Fields taken) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            boolean delimited = WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
            if (!delimited || !taken.take(WireFormat.getTagFieldNumber(tag))) in.skipField(tag);
        }
    }

    private interface Fields {
        boolean take(int field) throws IOException;
    }
}
