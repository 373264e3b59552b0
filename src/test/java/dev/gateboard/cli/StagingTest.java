package dev.gateboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.signal.ServerProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The staging checklist as its owner wrote it, with the probes that are proposed for it, in a staging environment of
/// real servers: its gates about observability turn green, and red for each of ten faults (rules R11 and R14).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StagingTest {
    private static final Path SCRIPT =
            Path.of("src", "test", "servers", "staging").toAbsolutePath();
    private static final Path CHECKLIST =
            Path.of("assets", "dev", "gateboard", "sample", "production-readiness-staging.md");
    private static final int FIRST = 73;
    private static final int LAST = 83;

    /// Longer than any fault takes to show: the version that was replaced has been silent for a minute by then.
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private static Path folder;

    private @Nullable Terminal terminal;
    private @Nullable Thread watch;

    @BeforeAll
    void start() throws Exception {
        for (var program : List.of(
                ServerProgram.SERVICE,
                ServerProgram.PROMETHEUS,
                ServerProgram.ALERTMANAGER,
                ServerProgram.COLLECTOR,
                ServerProgram.JAEGER)) program.command();
        ServerProgram.require("curl");
        staging("start");
        terminal = new Terminal(folder).inRealTime();
        Files.copy(CHECKLIST, folder.resolve("staging.md"));
        run("open", "staging.md");
        run("fill", "beep", "Release id", "1.4.0");
        run("propose", "beep", "--accept", "--save", "staging.probes.yaml");
        everyTwoSeconds();
        run("fire", "beep", "Alert routing", "--receiver", "on-call");
        var probing = terminal;
        watch = Thread.ofVirtual()
                .start(() -> probing.run("--sources", "sources.yaml", "probe", "beep", "--for", "1h"));
    }

    @AfterAll
    void stop() throws Exception {
        if (watch != null) {
            watch.interrupt();
            watch.join();
        }
        if (Files.exists(folder.resolve("ports"))) staging("stop");
    }

    private static void staging(String... words) throws Exception {
        var command = Stream.of(
                        Stream.of(SCRIPT.toString(), words[0], folder.toString()),
                        Stream.of(words).skip(1))
                .flatMap(part -> part)
                .toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private Terminal.Answer run(String... words) {
        if (terminal == null) throw new AssertionError("not started");
        var all = Stream.concat(Stream.of("--sources", "sources.yaml"), Stream.of(words))
                .toArray(String[]::new);
        var answer = terminal.run(all);
        assertThat(answer.code()).as(answer.err()).isLessThan(2);
        return answer;
    }

    /// Half a minute between two fails is what is proposed. Another freshness makes each a new question, so that the
    /// gates
    /// are made automatic again with what the file says.
    private void everyTwoSeconds() throws Exception {
        var file = folder.resolve("staging.probes.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceAll(
                                "(?m)^( {2}\\S+: \\{kind: (?!controlled).*)\\}$", "$1, interval: 2s, freshness: 10m}"));
        run("refresh", "beep", "staging.probes.yaml", "--accept");
        run("arm", "beep", "--all");
    }

    /// The gates of the section by their line.
    private List<JsonNode> gates() {
        var review = new JsonMapper().readTree(run("status", "beep", "--json").out());
        return review.path("sections")
                .valueStream()
                .flatMap(section -> section.path("gates").valueStream())
                .flatMap(gate ->
                        Stream.concat(Stream.of(gate), gate.path("children").valueStream()))
                .filter(gate ->
                        gate.path("line").asInt() >= FIRST && gate.path("line").asInt() <= LAST)
                .filter(gate -> gate.path("children").isEmpty())
                .toList();
    }

    private static boolean isPassed(JsonNode gate) {
        return gate.path("standing").asString().equals("passed");
    }

    private void awaitAllPassed() throws Exception {
        var end = Instant.now().plus(PATIENCE);
        for (var gates = gates(); !gates.stream().allMatch(StagingTest::isPassed); gates = gates()) {
            assertThat(Instant.now()).as("%s", gates).isBefore(end);
            Thread.sleep(500);
        }
    }

    private JsonNode awaitFailed(int line) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        for (var gates = gates(); ; gates = gates()) {
            var failed = gates.stream()
                    .filter(gate -> gate.path("line").asInt() == line)
                    .filter(gate -> gate.path("standing").asString().equals("failed"))
                    .findFirst();
            if (failed.isPresent()) return failed.get();
            assertThat(Instant.now()).as("%s", gates).isBefore(end);
            Thread.sleep(500);
        }
    }

    @Test
    void allPassWhenNothingIsWrong() throws Exception {
        awaitAllPassed();

        assertThat(gates()).hasSize(9);
        assertThat(gates())
                .as("%s", gates())
                .allMatch(gate -> gate.path("backed").asBoolean());
    }

    @ParameterizedTest
    @CsvSource({
        "rule-renamed, 79, No alerting rule named",
        "metric-gone, 80, 'This alert can no longer fire: rule `ElevatedLatency`'",
        "exporter-down, 76, The panels exist but they lost their data",
        "receiver-misrouted, 83, No route leads this alert to anyone. It would end at nobody",
        "old-version, 73, while version 1.3.9 reports",
        "collector-dropping, 73, otlphttp/gateboard",
        "dashboard-deleted, 75, 'No panel shows http-errors, http-latency.'",
        "clock-off, 79, 'This alert can no longer fire: rule `HighErrorRate`'",
        "scrape-failing, 80, 'This alert can no longer fire: rule `ElevatedLatency`'",
        "tenant-wrong, 81, No alerting rule named"
    })
    void eachFaultFailsItsGateAndIsOverWhenItIsMended(String fault, int line, String reason) throws Exception {
        awaitAllPassed();

        staging("fault", fault);
        var failed = awaitFailed(line);

        assertThat(failed.path("readings")
                        .valueStream()
                        .map(reading -> reading.path("reason").asString().replace(",", "")))
                .anyMatch(said -> said.contains(reason.replace(",", "")));
        staging("mend");
        awaitAllPassed();
    }
}
