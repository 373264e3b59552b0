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
    @EnumSource(Signal.class)
    void anyProtobufIsCountedOrNotTaken(Signal signal) throws IOException {
        Fuzz.of("otlp-protobuf-" + signal.word())
                .from(Requests.spans(Requests.BEEP, 3))
                .hold(bytes -> Encoding.PROTOBUF.arrivals(new ByteArrayInputStream(bytes), signal), NotTaken.class);
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
                            for (var signal : Signal.values())
                                Encoding.JSON.arrivals(new ByteArrayInputStream(bytes), signal);
                        },
                        NotTaken.class);
    }
}
