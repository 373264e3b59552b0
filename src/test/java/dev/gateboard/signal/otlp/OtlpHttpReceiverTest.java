package dev.gateboard.signal.otlp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Facts on signals, sections 4.1 and 5.3, against the receiver itself.
class OtlpHttpReceiverTest {
    private static final String PROTOBUF = "application/x-protobuf";
    private static final String JSON = "application/json";
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:05Z");
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final TelemetryTracker telemetry = new TelemetryTracker(() -> NOW);
    private OtlpHttpReceiver receiver;
    private Sender sender;

    @BeforeEach
    void listen() throws IOException {
        receiver = ((OtlpHttpReceiver.Listening) OtlpHttpReceiver.start(0, telemetry)).receiver();
        sender = new Sender(receiver);
    }

    @AfterEach
    void stop() {
        sender.close();
        receiver.close();
    }

    private List<TelemetryTracker.Received> all() {
        return telemetry.received(WINDOW, _ -> true);
    }

    private static TelemetryTracker.Received received(OtlpSignal signal, long items) {
        return new TelemetryTracker.Received(Requests.BEEP, signal, items, NOW, NOW);
    }

    @Test
    void protobufIsCountedByServiceVersionAndEnvironment() throws Exception {
        var answer = sender.post("/v1/traces", PROTOBUF, Requests.spans(Requests.BEEP, 40));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(PROTOBUF);
        assertThat(ExportTraceServiceResponse.parseFrom(answer.body()).hasPartialSuccess())
                .isFalse();
        assertThat(all()).containsExactly(received(OtlpSignal.TRACES, 40));
    }

    @Test
    void logsAreCounted() throws Exception {
        assertThat(sender.postChunked("/v1/logs", PROTOBUF, Requests.logs(Requests.BEEP, 20))
                        .statusCode())
                .isEqualTo(200);
        assertThat(all()).containsExactly(received(OtlpSignal.LOGS, 20));
    }

    @Test
    void metricsAreCountedByTheirDataPoints() throws Exception {
        assertThat(sender.postGzip("/v1/metrics", PROTOBUF, Requests.gzip(Requests.metrics(Requests.BEEP)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(all()).containsExactly(received(OtlpSignal.METRICS, 3));
    }

    @Test
    void jsonIsCountedWithUnknownKeysNumbersAsTextAndTheResourceLast() throws Exception {
        var answer = sender.post("/v1/traces", JSON + "; charset=utf-8", """
            {"unknown": [{"a": 1}], "resourceSpans": [{
              "scopeSpans": [{"spans": [
                {"traceId": "5b8efff798038103d269b633813fc60c", "spanId": "EEE19B7EC3C1B174",
                 "startTimeUnixNano": "1544712660000000000", "endTimeUnixNano": 1544712661000000000, "kind": 2},
                {"name": "b", "later": {"x": [1, 2]}}]}],
              "resource": {"attributes": [
                {"key": "service.name", "value": {"stringValue": "beep-api"}},
                {"key": "service.version", "value": {"stringValue": "4f2a91c"}},
                {"key": "deployment.environment", "value": {"stringValue": "staging"}},
                {"key": "process.pid", "value": {"intValue": "7"}}]}}]}
            """.getBytes(UTF_8));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), UTF_8)).isEqualTo("{}");
        assertThat(all()).containsExactly(received(OtlpSignal.TRACES, 2));
    }

    @Test
    void anEmptyRequestSucceedsAndProvesNothing() throws Exception {
        assertThat(sender.post("/v1/traces", PROTOBUF, new byte[0]).statusCode())
                .isEqualTo(200);
        assertThat(sender.post("/v1/traces", JSON, "{}".getBytes(UTF_8)).statusCode())
                .isEqualTo(200);
        assertThat(all()).isEmpty();
    }

    /// Keys in the spelling of protobuf are unknown ones, and telemetry behind them is not seen.
    @Test
    void keysInAnotherSpellingCountNothing() throws Exception {
        var body = "{\"resource_spans\":[{\"scope_spans\":[{\"spans\":[{\"name\":\"a\"}]}]}]}";
        assertThat(sender.post("/v1/traces", JSON, body.getBytes(UTF_8)).statusCode())
                .isEqualTo(200);
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"resourceSpans\": {}}",
                "{\"resourceSpans\": [",
                "{}{}",
                "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"W47/95gDgQPSabYzgT/GDA==\"}]}]}]}"
            })
    void jsonThatIsNoRequestIsRefusedInJson(String body) throws Exception {
        var answer = sender.post("/v1/traces", JSON, body.getBytes(UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains(JSON);
        assertThat(new String(answer.body(), UTF_8)).startsWith("{\"code\":3,\"message\":\"");
        assertThat(all()).isEmpty();
    }

    @Test
    void truncatedProtobufIsRefusedInProtobufAndCountsNothing() throws Exception {
        var whole = Requests.spans(Requests.BEEP, 5);
        for (int length = 1; length < whole.length; length += 7) {
            var answer = sender.post("/v1/traces", PROTOBUF, Arrays.copyOf(whole, length));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).startsWith(8, 3, 18);
        }
        assertThat(all()).isEmpty();
    }

    @Test
    void brokenGzipIsRefused() throws Exception {
        var zipped = Requests.gzip(Requests.spans(Requests.BEEP, 500));

        assertThat(sender.postGzip("/v1/traces", PROTOBUF, new byte[] {1, 2, 3}).statusCode())
                .isEqualTo(400);
        assertThat(sender.postGzip("/v1/traces", PROTOBUF, Arrays.copyOf(zipped, zipped.length / 2))
                        .statusCode())
                .isEqualTo(400);
        assertThat(all()).isEmpty();
    }

    @Test
    void aRequestThatGrowsOverTheLimitWhenDecompressedIsRefused() throws Exception {
        var spaces = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(spaces)) {
            var blank = " ".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < 65; i++) out.write(blank);
        }
        var large = sender.postGzip("/v1/traces", JSON, spaces.toByteArray());
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(new String(large.body(), UTF_8)).contains("larger than 64 MiB");
    }

    @Test
    void aContentLengthOverTheLimitIsRefusedWithoutReading() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), receiver.port())) {
            socket.getOutputStream()
                    .write(("POST /v1/traces HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + PROTOBUF
                                    + "\r\nContent-Length: 1073741824\r\n\r\n")
                            .getBytes(UTF_8));
            var status = new byte[12];
            assertThat(socket.getInputStream().readNBytes(status, 0, 12)).isEqualTo(12);
            assertThat(new String(status, UTF_8)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void whatIsNoTelemetryIsRefused() throws Exception {
        assertThat(sender.post("/v1/traces", "text/plain", new byte[0]).statusCode())
                .isEqualTo(415);
        assertThat(sender.post("/v1/profiles", PROTOBUF, new byte[0]).statusCode())
                .isEqualTo(404);
        assertThat(sender.send(sender.to("/v1/traces", PROTOBUF)
                                .header("Content-Encoding", "zstd")
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(415);
        var got = sender.send(sender.to("/v1/traces", PROTOBUF).GET());
        assertThat(got.statusCode()).isEqualTo(405);
        assertThat(got.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void aBrowsersPageIsRefused() throws Exception {
        var request = sender.to("/v1/traces", PROTOBUF)
                .header("Origin", "http://127.0.0.1")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Requests.spans(Requests.BEEP, 1)));

        assertThat(sender.send(request).statusCode()).isEqualTo(403);
        assertThat(all()).isEmpty();
    }

    @Test
    void aForeignHostIsRefused() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), receiver.port())) {
            socket.getOutputStream()
                    .write(("POST /v1/traces HTTP/1.1\r\nHost: evil.example:4318\r\nContent-Type: " + JSON
                                    + "\r\nContent-Length: 2\r\n\r\n{}")
                            .getBytes(UTF_8));
            var status = new byte[12];
            assertThat(socket.getInputStream().readNBytes(status, 0, 12)).isEqualTo(12);
            assertThat(new String(status, UTF_8)).isEqualTo("HTTP/1.1 403");
        }
    }

    @Test
    void aTakenPortNamesAFreeOne() throws IOException {
        var other = OtlpHttpReceiver.start(receiver.port(), telemetry);

        assertThat(other).isInstanceOfSatisfying(OtlpHttpReceiver.HttpPortInUse.class, taken -> {
            assertThat(taken.port()).isEqualTo(receiver.port());
            assertThat(taken.freePort()).isPositive().isNotEqualTo(receiver.port());
        });
    }

    @Test
    void moreEmittersThanCanBeToldApartArePartlyTaken() throws Exception {
        for (int i = 0; i < TelemetryTracker.MOST_EMITTERS; i++)
            telemetry.add(OtlpSignal.TRACES, List.of(new EmitterCount(new TelemetryEmitter("s" + i, "", ""), 1)));

        var answer = sender.post("/v1/traces", PROTOBUF, Requests.spans(Requests.BEEP, 3));
        assertThat(answer.statusCode()).isEqualTo(200);
        var partial = ExportTraceServiceResponse.parseFrom(answer.body()).getPartialSuccess();
        assertThat(partial.getRejectedSpans()).isEqualTo(3);
        assertThat(partial.getErrorMessage()).contains("1,000");

        var json = sender.post("/v1/traces", JSON, """
            {"resourceSpans":[{"scopeSpans":[{"spans":[{}]}]}]}\
            """.getBytes(UTF_8));
        assertThat(new String(json.body(), UTF_8)).startsWith("{\"partialSuccess\":{\"rejectedSpans\":\"1\"");
    }
}
