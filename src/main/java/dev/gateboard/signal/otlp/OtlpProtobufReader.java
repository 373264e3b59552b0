package dev.gateboard.signal.otlp;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import dev.gateboard.language.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Walks an `Export…ServiceRequest` in protobuf and counts, without making objects of what it does not need. All
/// three signals have one shape: a request has resources as field 1, each of them a resource as 1 and scopes as 2,
/// each of those items as 2 (opentelemetry-proto `trace/v1`, `metrics/v1`, `logs/v1`, `resource/v1`, `common/v1`).
final class OtlpProtobufReader {
    private static final int RESOURCES = message(1);
    private static final int RESOURCE = message(1);
    private static final int SCOPES = message(2);
    private static final int ITEMS = message(2);
    private static final int ATTRIBUTES = message(1);
    private static final int KEY = message(1);
    private static final int VALUE = message(2);
    private static final int STRING_VALUE = message(1);
    private static final int GAUGE = message(5);
    private static final int SUM = message(7);
    private static final int HISTOGRAM = message(9);
    private static final int EXPONENTIAL_HISTOGRAM = message(10);
    private static final int SUMMARY = message(11);
    private static final int DATA_POINTS = message(1);

    private final CodedInputStream in;
    private final OtlpSignal signal;

    OtlpProtobufReader(InputStream body, OtlpSignal signal) {
        this.in = CodedInputStream.newInstance(body);
        this.signal = signal;
    }

    private static int message(int field) {
        return field << 3 | WireFormat.WIRETYPE_LENGTH_DELIMITED;
    }

    List<EmitterCount> arrivals() throws IOException {
        try {
            var arrivals = new ArrayList<EmitterCount>();
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                if (tag == RESOURCES) arrivals.add(resource());
                else skip(tag);
            }
            return arrivals;
        } catch (InvalidProtocolBufferException e) {
            throw e.getCause() instanceof IOException cause ? cause : malformed();
        }
    }

    private EmitterCount resource() throws IOException {
        var names = new EmitterBuilder();
        int items = 0;
        int outer = enter();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == SCOPES) items += items();
            else if (tag == RESOURCE) attributes(names);
            else skip(tag);
        }
        leave(outer);
        return new EmitterCount(names.emitter(), items);
    }

    private int items() throws IOException {
        int items = 0;
        int outer = enter();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag != ITEMS) skip(tag);
            else if (signal == OtlpSignal.METRICS) items += dataPoints();
            else {
                skip(tag);
                items++;
            }
        }
        leave(outer);
        return items;
    }

    private int dataPoints() throws IOException {
        int points = 0;
        int outer = enter();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == GAUGE || tag == SUM || tag == HISTOGRAM || tag == EXPONENTIAL_HISTOGRAM || tag == SUMMARY)
                points += points();
            else skip(tag);
        }
        leave(outer);
        return points;
    }

    private int points() throws IOException {
        int points = 0;
        int outer = enter();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == DATA_POINTS) points++;
            skip(tag);
        }
        leave(outer);
        return points;
    }

    private void attributes(EmitterBuilder names) throws IOException {
        int outer = enter();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == ATTRIBUTES) attribute(names);
            else skip(tag);
        }
        leave(outer);
    }

    private void attribute(EmitterBuilder names) throws IOException {
        var key = "";
        var value = "";
        int outer = enter();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == KEY) key = text();
            else if (tag == VALUE) value = stringValue();
            else skip(tag);
        }
        leave(outer);
        names.put(key, value);
    }

    private String stringValue() throws IOException {
        var value = "";
        int outer = enter();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == STRING_VALUE) value = text();
            else skip(tag);
        }
        leave(outer);
        return value;
    }

    private String text() throws IOException {
        return new String(in.readByteArray(), StandardCharsets.UTF_8);
    }

    private int enter() throws IOException {
        return in.pushLimit(in.readRawVarint32());
    }

    private void leave(int outer) throws IOException {
        if (in.getBytesUntilLimit() != 0) throw malformed();
        in.popLimit(outer);
    }

    private void skip(int tag) throws IOException {
        if (!in.skipField(tag)) throw malformed();
    }

    private OtlpRejectionException malformed() {
        return OtlpRejectionException.malformed(Messages.SIGNAL.text("otlp.notProtobuf", signal.yamlName()));
    }
}
