package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Telemetry that a collector wrote to files, and the scan of what arrives here.
class OtlpKindsTest {
    private static final String SPANS =
            "{\"endTimeUnixNano\":\"1793491200000000000\"},{\"endTimeUnixNano\":1793491260000000000}";
    private static final String LINE =
            "{\"resourceSpans\":[{\"resource\":{\"attributes\":[{\"key\":\"service.name\",\"value\":{\"stringValue\":\"%s\"}},{\"key\":\"service.version\",\"value\":{\"stringValue\":\"%s\"}}]},\"scopeSpans\":[{\"spans\":[{\"endTimeUnixNano\":\"1793491200000000000\"},{\"endTimeUnixNano\":1793491260000000000}]}]}]}\n";

    @TempDir
    private Path folder;

    private final OtlpReceiverService receivers = new OtlpReceiverService(InstantSource.system());
    private int port;
    private ProbeExecutor asker =
            new ProbeExecutor(SourcesFile.none(Path.of("")), InstantSource.system(), Map.of(), receivers);

    @BeforeEach
    void read() throws Exception {
        port = RealServer.freePort();
        Files.writeString(
                folder.resolve("sources.yaml"),
                "sources: {here: {kind: folder, path: .}, otlp: {kind: otlp-receiver, listen: \"127.0.0.1:" + port
                        + "\"}}\n");
        asker = new ProbeExecutor(
                SourcesFile.read(folder.resolve("sources.yaml")), InstantSource.system(), Map.of(), receivers);
    }

    @AfterEach
    void close() {
        receivers.close();
    }

    private Reading ask(String keys) throws Exception {
        var probesFile = ProbesFile.read(
                "version: 1\nprobes:\n  it: {" + keys + "}\n", asker.sources(), new Release("", "", List.of(), "", ""));
        return asker.ask(probesFile.probes().values().iterator().next());
    }

    private Reading file(String more) throws Exception {
        return ask("kind: otlp-file, source: here, path: '*.jsonl', signal: traces, service: beep" + more);
    }

    @Test
    void onlyTelemetryOfThisServiceAndVersionCountsAndItsAgeIsThatOfItsTimes() throws Exception {
        var jsonl = folder.resolve("out.jsonl");
        Files.writeString(
                jsonl, LINE.formatted("beep", "new") + LINE.formatted("beep", "old") + "{\"resourceLogs\":[]}\n");

        assertThat(file(", version: new").verdict()).isEqualTo(Verdict.PASS);
        assertThat(file(", version: new").values()).containsExactly("2");
        assertThat(file(", version: new").provenAt()).isEqualTo(Instant.parse("2026-11-01T00:01:00Z"));
        assertThat(file(", version: new, min: 2").provenAt()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(file(", version: new").isFresh(Instant.now())).isFalse();
        assertThat(file(", version: other").verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(file(", environment: prod").verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(file(", min: 5").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ask("kind: otlp-file, source: here, path: '*.jsonl', signal: logs, service: beep")
                        .verdict())
                .isEqualTo(Verdict.NO_DATA);
    }

    private static String line(String signal, String items) {
        var name = signal.substring(0, 1).toUpperCase(Locale.ROOT) + signal.substring(1);
        return "{\"resource" + name + "\":[{\"resource\":{\"attributes\":[{\"key\":\"service.name\",\"value\":"
                + "{\"stringValue\":\"beep\"}}]},\"scope" + name + "\":[{" + items + "}]}]}\n";
    }

    @Test
    void everySignalHasItsOwnTimes() throws Exception {
        var at = "\"1793491200000000000\"";
        Files.writeString(
                folder.resolve("out.jsonl"),
                line("logs", "\"logRecords\":[{\"timeUnixNano\":\"0\",\"observedTimeUnixNano\":" + at + "}]")
                        + line(
                                "metrics",
                                "\"metrics\":[{\"gauge\":{\"dataPoints\":[{\"startTimeUnixNano\":\"1\",\"timeUnixNano\":"
                                        + at + "}]}}]"));

        for (var signal : List.of("logs", "metrics")) {
            var reading = ask("kind: otlp-file, source: here, path: '*.jsonl', signal: " + signal + ", service: beep");
            assertThat(reading.verdict()).as(reading.reason()).isEqualTo(Verdict.PASS);
            assertThat(reading.provenAt()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        }
    }

    @Test
    void whatCarriesNoTimeOrOneOfTheFutureProvesNothing() throws Exception {
        var future = Instant.now().plusSeconds(3600).getEpochSecond() + "000000000";
        for (var span : List.of(
                "{}",
                "{\"endTimeUnixNano\":\"0\"}",
                "{\"endTimeUnixNano\":{\"a\":1}}",
                "{\"endTimeUnixNano\":\"x\"}",
                "{\"endTimeUnixNano\":\"" + future + "\"}",
                "{\"endTimeUnixNano\":\"99999999999999999999\"}")) {
            Files.writeString(folder.resolve("out.jsonl"), line("spans", "\"spans\":[" + span + "]"));
            assertThat(file("").verdict()).as(span).isEqualTo(Verdict.INCONCLUSIVE);
        }
    }

    @Test
    void aLineThatIsBeingWrittenIsNotRead() throws Exception {
        Files.writeString(folder.resolve("out.jsonl"), LINE.formatted("beep", "new") + "{\"resourceSpans\":[{\"res");

        assertThat(file("").verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aLineThatIsNoJsonIsNamed() throws Exception {
        Files.writeString(folder.resolve("out.jsonl"), LINE.formatted("beep", "new") + "\0\0\0\1x\n");

        assertThat(file("").verdict()).isEqualTo(Verdict.ERROR);
        assertThat(file("").reason()).isEqualTo("Line 2 is not an OTLP export request in JSON.");
    }

    @Test
    void aLineOverItsCapIsAnErrorAndNotReadWhole() throws Exception {
        Files.writeString(folder.resolve("out.jsonl"), "{\"a\":\"" + "x".repeat((16 << 20) + 10) + "\"}\n");

        assertThat(file("").reason()).isEqualTo("Line 1 is larger than 16 MiB.");
    }

    /// Rule R13: which of two names counts is undefined, so neither does.
    @ParameterizedTest
    @ValueSource(strings = {"service.name", "service.version", "host.name"})
    void aResourceThatGivesAnAttributeTwiceIsNobodys(String key) throws Exception {
        var again = "{\"key\":\"" + key + "\",\"value\":{\"stringValue\":\"beep\"}}";
        Files.writeString(
                folder.resolve("out.jsonl"),
                LINE.formatted("beep", "beep")
                        .replace("\"attributes\":[", "\"attributes\":[" + again + "," + again + ","));

        assertThat(file("").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(file("").reason())
                .endsWith("Telemetry that gives the resource attribute `" + key + "` twice is not counted.");
        assertThat(file(", version: beep").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    /// Nothing is counted by an accident of its shape.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SPANS | null,null",
                "SPANS | 1,2",
                "SPANS | \"a\",[]",
                "\"spans\":[SPANS] | \"spans\":{\"a\":{}}",
                "{\"stringValue\":\"beep\"} | {\"stringValue\":[\"beep\"]}",
                "{\"stringValue\":\"beep\"} | {\"stringValue\":\"other\",\"stringValue\":\"beep\"}",
                "{\"stringValue\":\"beep\"} | {\"stringValue\":\"other\"},\"value\":{\"stringValue\":\"beep\"}",
                "\"key\":\"service.name\" | \"key\":\"host\",\"key\":\"service.name\"",
                "\"resourceSpans\":[ | \"resourceSpans\":[null,"
            })
    void aLineOfAnotherShapeIsRefused(String part, String other) throws Exception {
        var line = LINE.formatted("beep", "new");
        var there = part.replace("SPANS", SPANS);
        assertThat(line).contains(there);
        Files.writeString(folder.resolve("out.jsonl"), line.replace(there, other));

        assertThat(file("").verdict()).isEqualTo(Verdict.ERROR);
    }

    @Test
    void noFileIsNoData() throws Exception {
        assertThat(file("").verdict()).isEqualTo(Verdict.NO_DATA);
    }

    private void send(String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/logs"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{\"body\":{\"stringValue\":\"" + body
                                    + "\"}}]}]}]}"))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aScanThatFoundNothingNeverPassesAndAFindingIsRedacted() throws Exception {
        var pii = "kind: otlp-pii, source: otlp";
        assertThat(ask(pii).verdict()).isEqualTo(Verdict.NO_DATA);
        assertThat(receivers.listen(asker.sources().source("otlp").orElseThrow()))
                .isEmpty();
        assertThat(ask(pii).verdict()).isEqualTo(Verdict.NO_DATA);

        send("all is well");
        var clean = ask(pii);
        assertThat(clean.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(clean.reason()).isEqualTo("No personal data found in 1 record, which does not rule it out.");

        send("mail to ada@secret.example");
        var found = ask(pii);
        assertThat(found.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(found.toString())
                .contains("email address in log body, 1 time")
                .doesNotContain("secret.example");
    }
}
