package dev.gateboard.signal.otlp;

import dev.gateboard.fuzz.Fuzz;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Any bytes as an export request: counted, or not taken.
@Timeout(value = 12, unit = TimeUnit.HOURS) // as long as was asked for
class OtlpFuzzTest {
    @ParameterizedTest
    @EnumSource(OtlpSignal.class)
    void anyProtobufIsCountedOrNotTaken(OtlpSignal signal) throws IOException {
        Fuzz.of("otlp-protobuf-" + signal.yamlName())
                .from(Requests.spans(Requests.BEEP, 3))
                .hold(
                        bytes -> OtlpEncoding.PROTOBUF.arrivals(new ByteArrayInputStream(bytes), signal),
                        OtlpRejectionException.class);
    }

    @Test
    void anyJsonIsCountedOrNotTaken() throws IOException {
        Fuzz.of("otlp-json")
                .from("""
                    {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"beep"}}]},
                    "scopeSpans":[{"spans":[{"name":"a","traceId":"5b8efff798038103d269b633813fc60c"}]}]}],
                    "resourceMetrics":[{"scopeMetrics":[{"metrics":[{"gauge":{"dataPoints":[{"asInt":"1"}]}}]}]}]}
                    """.getBytes(StandardCharsets.UTF_8))
                .hold(
                        bytes -> {
                            for (var signal : OtlpSignal.values())
                                OtlpEncoding.JSON.arrivals(new ByteArrayInputStream(bytes), signal);
                        },
                        OtlpRejectionException.class);
    }
}
