package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.config.SourcesFile;
import dev.gateboard.signal.otlp.OtlpReceiverService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that the file exporter of a real Collector wrote: as JSON, in turn, compressed, and as protobuf.
class CollectorFilesTest {
    @TempDir
    private Path folder;

    private final OtlpReceiverService receivers = new OtlpReceiverService(InstantSource.system());
    private ProbeExecutor asker =
            new ProbeExecutor(SourcesFile.none(Path.of("")), InstantSource.system(), Map.of(), receivers);
    private Path written = Path.of("");

    @BeforeEach
    void read() throws Exception {
        written = Files.createDirectory(folder.resolve("written"));
        asker = new ProbeExecutor(
                SourcesFile.read(folder, "sources: {here: {kind: folder, path: written}}\n"),
                InstantSource.system(),
                Map.of(),
                receivers);
    }

    @AfterEach
    void close() {
        receivers.close();
    }

    private Reading ask(String signal, int least) throws Exception {
        var probesFile =
                ProbesFile.read("""
                    version: 1
                    probes:
                      it: {kind: otlp-file, source: here, path: 'out*', signal: %s, service: beep-api, version: 4f2a91c, min: %d}
                    """.formatted(signal, least), asker.sources(), new Release("", "", List.of(), "", ""));
        return asker.ask(probesFile.probes().values().iterator().next());
    }

    /// @param more keys of the file exporter
    private RealServer collector(String more) throws IOException {
        var command = ServerProgram.COLLECTOR.command();
        int port = RealServer.freePort();
        var config = Files.writeString(
                folder.resolve("collector.yaml"), """
                    receivers: {otlp: {protocols: {http: {endpoint: "127.0.0.1:%d"}}}}
                    exporters: {file: {path: '%s'%s}}
                    service:
                      telemetry: {metrics: {level: none}}
                      pipelines:
                        traces: {receivers: [otlp], exporters: [file]}
                        logs: {receivers: [otlp], exporters: [file]}
                    """.formatted(port, written.resolve("out.json"), more));
        return RealServer.start(port, "Everything is ready", List.of(command, "--config", config.toString()));
    }

    private Reading awaitPass(String signal, int least) throws Exception {
        var end = Instant.now().plusSeconds(20);
        var reading = ask(signal, least);
        for (; reading.verdict() != Verdict.PASS; reading = ask(signal, least))
            assertThat(Instant.now()).as(reading.reason()).isBefore(end);
        return reading;
    }

    @Test
    void everySignalInOneFileIsCountedByItself() throws Exception {
        try (var collector = collector("")) {
            Telemetry.spans("beep-api", "4f2a91c", 30).send(collector.url());
            Telemetry.spans("beep-api", "older", 7).send(collector.url());
            Telemetry.logs("beep-api", "4f2a91c", 12, "paid").send(collector.url());

            assertThat(awaitPass("traces", 30).values()).containsExactly("30");
            assertThat(awaitPass("logs", 12).values()).containsExactly("12");
            assertThat(ask("metrics", 1).verdict()).isEqualTo(Verdict.NO_DATA);
            assertThat(ask("traces", 31).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(ask("traces", 30).isFresh(Instant.now())).isTrue();
        }
    }

    /// After each MiB it goes on in another file; all of them together are what was sent.
    @Test
    void filesThatFollowEachOtherAreReadTogether() throws Exception {
        try (var collector = collector(", rotation: {max_megabytes: 1}")) {
            for (int each = 0; each < 12; each++)
                Telemetry.logs("beep-api", "4f2a91c", 100, "paid ".repeat(400)).send(collector.url());

            assertThat(awaitPass("logs", 1200).values()).containsExactly("1200");
            try (var files = Files.list(written)) {
                assertThat(files.count()).isGreaterThan(1);
            }
        }
    }

    /// What is not read here never passes, and says that it is not.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {", compression: zstd", ", format: proto", ", format: proto, compression: zstd"})
    void aFileInAnotherFormIsAnError(String more) throws Exception {
        try (var collector = collector(more)) {
            Telemetry.spans("beep-api", "4f2a91c", 30).send(collector.url());
            var file = written.resolve("out.json");
            var end = Instant.now().plusSeconds(20);
            while (!Files.exists(file) || Files.size(file) == 0)
                assertThat(Instant.now()).isBefore(end);
        }
        var reading = ask("traces", 1);

        assertThat(reading.verdict()).as(reading.reason()).isEqualTo(Verdict.ERROR);
        assertThat(reading.reason())
                .isEqualTo(
                        "File out.json is compressed or not JSON. Have the Collector write it with `format: json` and"
                                + " without `compression`.");
    }
}
