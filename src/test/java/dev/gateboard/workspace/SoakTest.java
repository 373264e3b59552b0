package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.SoakWindow;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.workspace.review.WorkspaceResult;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Signals and deeds of two processes on one database, each killed at random moments and started again, and a window
/// that is open on it all the time, for as long as the system property `gateboard.soak.seconds` says (15 in an ordinary
/// build). Then the chain holds, every acknowledged event is there, the window's memory is flat but for the log it
/// shows, and the file is as large as what may be kept.
@Timeout(value = 12, unit = TimeUnit.HOURS) // as long as was asked for
class SoakTest {
    private static final Person ADA = new Person("Ada", "ada@example.org");
    private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("gateboard.soak.seconds", 15));
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(1);
    private static final int GATES = 40;

    /// What an event or a reading may take of the file, indexes and slack included.
    private static final long BYTES_PER_EVENT = 2048;

    private static final long BYTES_PER_READING = 1024;
    private static final long BYTES_AT_FIRST = 4 << 20;

    /// As many as the store keeps, with what comes between two looks at the oldest.
    private static final int MOST_READINGS = 60_000;

    /// An event of the log in memory, and what the rest may differ by.
    private static final long MEMORY_PER_EVENT = 1024;

    private static final long MEMORY_BESIDE = 12L << 20;

    @TempDir
    private Path folder;

    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Sample> samples = new ConcurrentLinkedQueue<>();
    private final AtomicInteger kills = new AtomicInteger();

    /// The bytes that the window holds when its review has so many events.
    private record Sample(long bytes, long events) {}

    @Test
    void nothingAcknowledgedIsLostAndNothingGrowsWithoutEnd() throws Exception {
        var file = folder.resolve("soak.db");
        var review = begun(file);
        long seed = System.nanoTime();
        long end = System.nanoTime() + LENGTH.toNanos();
        var window = start(SoakWindow.class.getName(), file, review, "0");
        var watching = Thread.ofVirtual().start(() -> listen(window.inputReader()));
        var writers = IntStream.range(0, 2)
                .mapToObj(
                        number -> Thread.ofVirtual().start(() -> killedAgainAndAgain(file, review, seed + number, end)))
                .toList();
        for (var writer : writers) writer.join();
        assertThat(window.isAlive()).as("the window").isTrue();
        kill(window);
        watching.join();

        try (var workspace = workspace(file)) {
            workspace.start().get();
            // Reading the events checks the chain.
            var events = workspace.events(review).get();
            var lines = events.stream()
                    .map(event -> SoakProcess.line(event.number(), event.action(), event.by()))
                    .collect(Collectors.toSet());
            assertThat(acknowledged).as("seed " + seed).isNotEmpty().allMatch(lines::contains);
            int readings = workspace
                    .signals()
                    .readings(review, SoakProcess.PROBE, Integer.MAX_VALUE)
                    .get()
                    .size();
            var log = file.resolveSibling("soak.db-wal");
            long size = Files.size(file) + (Files.exists(log) ? Files.size(log) : 0);
            System.out.println("soak: " + kills + " kills, " + acknowledged.size() + " acknowledged, " + events.size()
                    + " events, " + readings + " readings, file " + (size >> 10) + " KiB, window "
                    + samples.stream().map(sample -> sample.bytes() >> 20).toList() + " MiB");
            assertThat(readings).isLessThan(MOST_READINGS);
            assertThat(size)
                    .as(events.size() + " events, " + readings + " readings")
                    .isLessThan(BYTES_AT_FIRST + events.size() * BYTES_PER_EVENT + readings * BYTES_PER_READING);
            assertFlat();
        }
    }

    /// The last quarter of the time against the second one, by their medians; the first is for what is made once.
    private void assertFlat() {
        var all = List.copyOf(samples);
        assertThat(all).as("samples of the window").hasSizeGreaterThan(3);
        int quarter = all.size() / 4;
        var early = median(all.subList(quarter, 2 * quarter));
        var late = median(all.subList(all.size() - quarter, all.size()));
        assertThat(late.bytes() - early.bytes())
                .as("growth of the window's memory, while its log grew by %d events", late.events() - early.events())
                .isLessThan((late.events() - early.events()) * MEMORY_PER_EVENT + MEMORY_BESIDE);
    }

    private static Sample median(List<Sample> samples) {
        return samples.stream()
                .sorted(Comparator.comparingLong(Sample::bytes))
                .toList()
                .get(samples.size() / 2);
    }

    private void killedAgainAndAgain(Path file, UUID review, long seed, long end) {
        var random = new Random(seed);
        long life = Math.min(LENGTH.toNanos() / 3, LONGEST_LIFE.toNanos());
        try {
            while (System.nanoTime() < end) {
                var process = start(SoakProcess.class.getName(), file, review, "" + random.nextInt(1_000_000));
                var lines = process.inputReader();
                // On a busy machine it may take its time to begin.
                heard(String.valueOf(lines.readLine()));
                var listening = Thread.ofVirtual().start(() -> listen(lines));
                Thread.sleep(Duration.ofNanos(random.nextLong(life)));
                kill(process);
                kills.incrementAndGet();
                listening.join();
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// By its handle: what it said before is still read then.
    private static void kill(Process process) throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /// Whole lines alone: the last one may have been cut off.
    private void listen(BufferedReader lines) {
        var line = new StringBuilder();
        try (lines) {
            for (int next = lines.read(); next >= 0; next = lines.read()) {
                if (next != '\n') line.append((char) next);
                else {
                    heard(line.toString());
                    line.setLength(0);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void heard(String line) {
        if (line.startsWith(SoakProcess.DID)) acknowledged.add(line.substring(SoakProcess.DID.length()));
        else if (line.startsWith(SoakWindow.MEMORY)) {
            var figures = line.substring(SoakWindow.MEMORY.length());
            int space = figures.indexOf(' ');
            samples.add(new Sample(
                    Long.parseLong(figures.substring(0, space)), Long.parseLong(figures.substring(space + 1))));
        }
    }

    private static UUID begun(Path file) throws Exception {
        var text = new StringBuilder("# Gates\n\n");
        for (int gate = 0; gate < GATES; gate++)
            text.append("- [ ] gate ").append(gate).append('\n');
        try (var workspace = workspace(file)) {
            var opened = workspace
                    .open(ADA, "gates.md", text.toString().getBytes(StandardCharsets.UTF_8), GateSyntax.TASKS, Map.of())
                    .get();
            var reviewStatus = ((WorkspaceResult.Stored) opened).reviewStatus();
            var gate = reviewStatus.review().gate(0).id();
            var probes = List.of(new Binding.Probe(
                    SoakProcess.PROBE,
                    "promql",
                    SoakProcess.PROBE,
                    "prom",
                    Duration.ofMillis(1),
                    SoakProcess.FRESHNESS,
                    Binding.Trigger.ASKED,
                    "d"));
            var armed = workspace
                    .perform(
                            reviewStatus.review().id(),
                            ADA,
                            ADA,
                            List.of(
                                    new Action.Bind(gate, probes, Binding.Origin.PROPOSAL),
                                    new Action.Arm(gate, probes)),
                            List.of())
                    .get();
            assertThat(armed).isInstanceOf(WorkspaceResult.Stored.class);
            return reviewStatus.review().id();
        }
    }

    private static Workspace workspace(Path file) {
        return new Workspace(
                ((StoreOpenResult.Opened) Store.open(file)).store(), InstantSource.system(), ZoneOffset.UTC, _ -> {});
    }

    private static Process start(String program, Path file, UUID review, String seed) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx256m", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(
                List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-cp", classPath(), program, file.toString(), review.toString(), seed));
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
