package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.Binding;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.store.Opening;
import dev.gateboard.store.Store;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signals and deeds of two processes on one database, each killed at random moments and started again, for as long as
/// the system property `gateboard.soak.seconds` says (15 in an ordinary build). What was acknowledged is there, the
/// chain
/// holds, and neither the file nor the memory grows by more than what was written.
class SoakTest {
    private static final Person ADA = new Person("Ada", "ada@example.org");
    private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("gateboard.soak.seconds", 15));
    private static final int GATES = 40;

    /// What an event or a reading may take of the file, indexes and slack included.
    private static final long BYTES_PER_EVENT = 2048;

    private static final long BYTES_PER_READING = 1024;
    private static final long BYTES_AT_FIRST = 4 << 20;

    @TempDir
    private Path folder;

    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> memory = new ConcurrentLinkedQueue<>();

    @Test
    void nothingAcknowledgedIsLostAndNothingGrowsWithoutEnd() throws Exception {
        var file = folder.resolve("soak.db");
        var review = begun(file);
        long seed = System.nanoTime();
        long end = System.nanoTime() + LENGTH.toNanos();
        var writers = IntStream.range(0, 2)
                .mapToObj(
                        number -> Thread.ofVirtual().start(() -> killedAgainAndAgain(file, review, seed + number, end)))
                .toList();
        for (var writer : writers) writer.join();

        try (var workspace = workspace(file)) {
            workspace.start().get();
            var events = workspace.events(review).get();
            var notes = events.stream()
                    .map(event -> event.deed() instanceof Deed.AddNote(var _, String text) ? text : "")
                    .toList();
            assertThat(acknowledged).as("seed " + seed).isNotEmpty();
            // Reading the events has checked the chain.
            assertThat(notes).as("seed " + seed).containsAll(acknowledged);
            int readings = workspace
                    .readings(review, SoakProcess.PROBE, Integer.MAX_VALUE)
                    .get()
                    .size();
            assertThat(Files.size(file))
                    .as(events.size() + " events, " + readings + " readings")
                    .isLessThan(BYTES_AT_FIRST + events.size() * BYTES_PER_EVENT + readings * BYTES_PER_READING);
            System.out.println("soak: " + acknowledged.size() + " acknowledged, " + events.size() + " events, "
                    + readings + " readings, file " + (Files.size(file) >> 10) + " KiB, memory " + memory);
            assertFlat(events.size());
        }
    }

    /// A process that has worked for long holds the review, whose log is a part of it, and nothing else.
    private void assertFlat(int events) {
        if (memory.size() < 2) return;
        var used = List.copyOf(memory);
        assertThat(used.getLast()).isLessThan(used.getFirst() + (16L << 20) + events * BYTES_PER_EVENT);
    }

    private void killedAgainAndAgain(Path file, UUID review, long seed, long end) {
        var random = new Random(seed);
        try {
            while (System.nanoTime() < end) {
                var process = start(file, review, random.nextInt(1_000_000));
                var lines = process.inputReader();
                // On a busy machine it may take its time to begin.
                heard(String.valueOf(lines.readLine()));
                var listening = Thread.ofVirtual().start(() -> listen(lines));
                Thread.sleep(Duration.ofNanos(random.nextLong(LENGTH.toNanos() / 3)));
                process.toHandle().destroyForcibly();
                process.waitFor();
                listening.join();
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void listen(BufferedReader lines) {
        try (lines) {
            var text = lines.readAllAsString();
            text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(this::heard);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void heard(String line) {
        if (line.startsWith("NOTE ")) acknowledged.add(line.substring("NOTE ".length()));
        else if (line.startsWith("MEMORY ")) memory.add(Long.parseLong(line.substring("MEMORY ".length())));
    }

    private static UUID begun(Path file) throws Exception {
        var text = new StringBuilder("# Gates\n\n");
        for (int gate = 0; gate < GATES; gate++)
            text.append("- [ ] gate ").append(gate).append('\n');
        try (var workspace = workspace(file)) {
            var opened = workspace
                    .open(
                            ADA,
                            "gates.md",
                            text.toString().getBytes(StandardCharsets.UTF_8),
                            Checklist.Form.TASKS,
                            Map.of())
                    .get();
            var board = ((Done.Stored) opened).board();
            var gate = board.review().gate(0).id();
            var probes = List.of(new Binding.Probe(
                    SoakProcess.PROBE,
                    "promql",
                    SoakProcess.PROBE,
                    "prom",
                    Duration.ofMillis(1),
                    SoakProcess.FRESHNESS,
                    Binding.Asking.ASKED,
                    "d"));
            var armed = workspace
                    .perform(
                            board.review().id(),
                            ADA,
                            ADA,
                            List.of(new Deed.Bind(gate, probes, Binding.Origin.PROPOSAL), new Deed.Arm(gate, probes)),
                            List.of())
                    .get();
            assertThat(armed).isInstanceOf(Done.Stored.class);
            return board.review().id();
        }
    }

    private static Workspace workspace(Path file) {
        return new Workspace(
                ((Opening.Opened) Store.open(file)).store(), InstantSource.system(), ZoneOffset.UTC, _ -> {});
    }

    private static Process start(Path file, UUID review, int seed) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx256m", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", classPath(), SoakProcess.class.getName()));
        command.addAll(List.of(file.toString(), review.toString(), Integer.toString(seed)));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// The modules of this test run as a class path.
    private static String classPath() {
        try {
            var own = Path.of(Objects.requireNonNull(SoakProcess.class.getResource("SoakProcess.class"))
                    .toURI());
            var root = own.resolve("../../../..").normalize();
            var modules = System.getProperty("jdk.module.path", System.getProperty("java.class.path"));
            return modules + File.pathSeparator + root;
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
