package dev.gateboard.signal.otlp;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// An export request of 512 spans with eight attributes each, in time a span: only read, walked and counted as the
/// receiver does it, and made into OpenTelemetry's classes whole.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class OtlpHttpReceiverBenchmark {
    static final int SPANS = 512;

    private final TelemetryTracker telemetry = new TelemetryTracker(InstantSource.system());
    private byte[] request = new byte[0];

    @Setup
    public void build() {
        var random = new Random(7);
        var spans = ScopeSpans.newBuilder();
        for (int number = 0; number < SPANS; number++) {
            var id = new byte[16];
            random.nextBytes(id);
            var span = Span.newBuilder()
                    .setTraceId(ByteString.copyFrom(id))
                    .setSpanId(ByteString.copyFrom(ByteBuffer.wrap(id, 0, 8)))
                    .setName("GET /knowledge/" + number)
                    .setStartTimeUnixNano(random.nextLong())
                    .setEndTimeUnixNano(random.nextLong());
            for (int at = 0; at < 8; at++)
                span.addAttributes(attribute("attribute.of.some.length." + at, "value " + at));
            spans.addSpans(span);
        }
        request = ExportTraceServiceRequest.newBuilder()
                .addResourceSpans(ResourceSpans.newBuilder()
                        .setResource(Resource.newBuilder().addAttributes(attribute("service.name", "beep-api")))
                        .addScopeSpans(spans))
                .build()
                .toByteArray();
    }

    byte[] request() {
        return request;
    }

    private static KeyValue attribute(String key, String value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setStringValue(value))
                .build();
    }

    /// What any server does.
    @Benchmark
    @OperationsPerInvocation(SPANS)
    public long onlyRead() throws IOException {
        return new BoundedInputStream(new ByteArrayInputStream(request), BoundedInputStream.LARGEST_REQUEST)
                .transferTo(OutputStream.nullOutputStream());
    }

    @Benchmark
    @OperationsPerInvocation(SPANS)
    public long walked() throws IOException {
        var body = new BoundedInputStream(new ByteArrayInputStream(request), BoundedInputStream.LARGEST_REQUEST);
        return telemetry.add(OtlpSignal.TRACES, OtlpEncoding.PROTOBUF.arrivals(body, OtlpSignal.TRACES));
    }

    @Benchmark
    @OperationsPerInvocation(SPANS)
    public int materialised() throws IOException {
        var body = new BoundedInputStream(new ByteArrayInputStream(request), BoundedInputStream.LARGEST_REQUEST);
        int spans = 0;
        for (var resource : ExportTraceServiceRequest.parseFrom(body).getResourceSpansList())
            for (var scope : resource.getScopeSpansList()) spans += scope.getSpansCount();
        return spans;
    }
}
