package dev.gateboard.signal.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.ProbeExecutor;
import dev.gateboard.signal.ProbesFile;
import dev.gateboard.signal.RealServer;
import dev.gateboard.signal.ServerProgram;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `log-count` against a real VictoriaLogs: what it finds, and what is no line of a log.
class RealLogsTest {
    private static final Release RELEASE = new Release("beep-api", "staging", List.of("4f2a91c", "v1.2.0"), "", "");

    @TempDir
    private Path folder;

    private RealServer start() throws Exception {
        int port = RealServer.freePort();
        var server = RealServer.start(
                port,
                "started server at",
                List.of(
                        ServerProgram.VICTORIA_LOGS.command(),
                        "-httpListenAddr=127.0.0.1:" + port,
                        "-storageDataPath=" + folder.resolve("logs")));
        send(server, "/insert/jsonline?_stream_fields=service", line("0s", "4f2a91c") + line("0s", "v1.2.0"));
        send(server, "/internal/force_flush", "");
        return server;
    }

    private static String line(String age, String version) {
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return "{\"_time\":\"%s\",\"_msg\":\"started\",\"service\":\"beep-api\",\"version\":\"%s\",\"age\":\"%s\"}\n"
                .formatted(at, version, age);
    }

    private static void send(RealServer server, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Content-Type", "application/stream+json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private Reading ask(RealServer server, String query) throws Exception {
        var sources = SourcesFile.read(folder, "sources: {logs: {kind: http, url: \"%s\"}}".formatted(server.url()));
        var file = ProbesFile.read(
                "version: 1\nprobes:\n  it:\n    kind: log-count\n    source: logs\n    dialect: victorialogs\n"
                        + "    query: '" + query + "'\n",
                sources,
                RELEASE);
        try (var receivers = new OtlpReceiverService(InstantSource.system())) {
            return new ProbeExecutor(sources, InstantSource.system(), Map.of(), receivers)
                    .ask(file.probes().values().iterator().next());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '%',
            value = {
                "service:=\"${service}\"; PASS; 2 lines",
                "service:=\"beep-api\" version:=\"${release}\"; PASS; 2 lines",
                "service:~\"^${service}$\"; PASS; 2 lines",
                "{service=\"${service}\"} version:=v1.2.0; PASS; 1 line",
                "service:=another; NO_DATA; 0 lines",
                "version:!=\"${release}\"; NO_DATA; 0 lines",
                "* | stats count() n; ERROR; ",
                "* | stats by (_time:1m) count() n; ERROR; ",
                "service:=another | stats count() _time; ERROR; ",
                "service:{{; ERROR; "
            })
    void linesOfLogsPassAndWhatPipesMakeDoesNot(String query, Verdict verdict, String value) throws Exception {
        try (var server = start()) {
            var reading = ask(server, query);
            assertThat(reading.verdict()).as(reading.reason()).isEqualTo(verdict);
            assertThat(String.join(", ", reading.values())).isEqualTo(value == null ? "" : value);
        }
    }

    @Test
    void theReasonSaysWhatToLeaveOut() throws Exception {
        try (var server = start()) {
            assertThat(ask(server, "* | fields service").reason())
                    .contains("leave pipes such as stats out of the query");
        }
    }
}
