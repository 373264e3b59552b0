package dev.gateboard.signal.otlp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.common.v1.KeyValueList;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Personal data in what is received: of which kind and where, never what.
class PersonalDataScanTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:05Z");

    private final TelemetryTracker telemetry = new TelemetryTracker(() -> NOW);
    private OtlpHttpReceiver receiver = ((OtlpHttpReceiver.Listening) OtlpHttpReceiver.start(0, telemetry)).receiver();
    private Sender sender = new Sender(receiver);

    PersonalDataScanTest() throws IOException {}

    @BeforeEach
    void scan() {
        telemetry.scan();
    }

    @AfterEach
    void stop() {
        sender.close();
        receiver.close();
    }

    private static AnyValue value(String text) {
        return AnyValue.newBuilder().setStringValue(text).build();
    }

    private static KeyValue attribute(String key, AnyValue value) {
        return KeyValue.newBuilder().setKey(key).setValue(value).build();
    }

    private static byte[] log(LogRecord.Builder record) {
        return ExportLogsServiceRequest.newBuilder()
                .addResourceLogs(ResourceLogs.newBuilder()
                        .addScopeLogs(ScopeLogs.newBuilder().addLogRecords(record)))
                .build()
                .toByteArray();
    }

    private List<String> found() {
        return telemetry.scan().findings().stream()
                .map(finding -> finding.kind() + " " + finding.where() + " " + finding.count())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user ada.bar@mail.example.org logged in | EMAIL",
                "paid with 4111 1111 1111 1111 today | CARD",
                "token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJlLWhlcmU | TOKEN",
                "Authorization: Bearer abcdef0123456789abcdef | BEARER"
            })
    void aFindingIsKnownByItsForm(String body, PersonalDataType kind) {
        assertThat(PersonalDataType.in(body)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "order 4111111111111112 shipped",
        "npm i @scope/name@1.2.3",
        "took 1795369123.079123456 s",
        "bearer of news",
        "id 00000000-0000-0000-0000-000000000000"
    })
    void whatOnlyLooksLikeItIsNone(String body) {
        assertThat(PersonalDataType.in(body)).isEmpty();
    }

    @Test
    void bodiesAttributesAndWhatIsNestedInThemAreLookedThrough() throws Exception {
        var nested = AnyValue.newBuilder()
                .setKvlistValue(KeyValueList.newBuilder()
                        .addValues(attribute(
                                "mail",
                                AnyValue.newBuilder()
                                        .setArrayValue(ArrayValue.newBuilder().addValues(value("a@b.example")))
                                        .build())))
                .build();
        var record = LogRecord.newBuilder()
                .setBody(value("by a@b.example"))
                .addAttributes(attribute("user", nested))
                .addAttributes(attribute("fine", value("nothing")));

        assertThat(sender.post("/v1/logs", "application/x-protobuf", log(record))
                        .statusCode())
                .isEqualTo(200);

        assertThat(found()).containsExactly("EMAIL log body 1", "EMAIL log attribute user.mail 1");
        assertThat(telemetry.scan().records()).isEqualTo(1);
    }

    @Test
    void spansAndJsonAreLookedThroughToo() throws Exception {
        var span = Span.newBuilder()
                .setName("GET /")
                .addAttributes(attribute("http.url", value("/?mail=a@b.example")))
                .addEvents(Span.Event.newBuilder().addAttributes(attribute("to", value("c@d.example"))));
        sender.post(
                "/v1/traces",
                "application/x-protobuf",
                ExportTraceServiceRequest.newBuilder()
                        .addResourceSpans(ResourceSpans.newBuilder()
                                .addScopeSpans(ScopeSpans.newBuilder().addSpans(span)))
                        .build()
                        .toByteArray());
        sender.post("/v1/logs", "application/json", """
            {"resourceLogs":[{"scopeLogs":[{"logRecords":[{"body":{"stringValue":"x@y.example"},
             "attributes":[{"key":"k","value":{"kvlistValue":{"values":[{"key":"m","value":{"stringValue":"x@y.example"}}]}}}]}]}]}]}
            """.getBytes(UTF_8));

        assertThat(found())
                .containsExactlyInAnyOrder(
                        "EMAIL span attribute http.url 1",
                        "EMAIL event attribute to 1",
                        "EMAIL log body 1",
                        "EMAIL log attribute k.m 1");
    }

    @Test
    void aBodyThatIsNoneIsRefusedWithAndWithoutAScan() throws Exception {
        assertThat(sender.post("/v1/logs", "application/x-protobuf", new byte[] {10, 99})
                        .statusCode())
                .isEqualTo(400);
        assertThat(sender.post("/v1/logs", "application/json", "{".getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(400);
        assertThat(found()).isEmpty();
    }
}
