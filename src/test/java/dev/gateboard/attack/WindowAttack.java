package dev.gateboard.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The window on a display of its own, driven by keys and signals from outside. One at a time: they share the display.
@Execution(ExecutionMode.SAME_THREAD)
class WindowAttack {
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final Duration ATTEMPT = Duration.ofSeconds(8);

    private static Process display = placeholder();
    private static Process manager = placeholder();
    private static String number = "";

    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path folder;

    private static Process placeholder() {
        return ended("true");
    }

    private static Process ended(String... command) {
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void show() throws IOException {
        for (var tool : List.of("Xvfb", "xdotool", "openbox", "xwininfo", "xprop")) {
            if (System.getenv().getOrDefault("GATEBOARD_REAL_SERVERS", "").equals("required"))
                assertThat(Program.isInstalled(tool))
                        .as(tool + " is required and not on the path")
                        .isTrue();
            else assumeTrue(Program.isInstalled(tool), tool + " is not on this machine");
        }
        display = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp")
                .start();
        var lines = new BufferedReader(new InputStreamReader(display.getInputStream(), UTF_8));
        number = ":" + String.valueOf(lines.readLine()).strip();
        var builder =
                new ProcessBuilder("openbox").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", number);
        manager = builder.start();
        until(
                "the window manager is there",
                () -> tool("xprop", "-root", "_NET_SUPPORTING_WM_CHECK").contains("0x"));
    }

    @AfterAll
    static void hide() {
        manager.destroy();
        display.destroy();
    }

    /// A window that a failed case leaves would be taken for the next one's.
    @AfterEach
    void end() {
        started.forEach(Program::kill);
    }

    private Process start(Desk desk, String... arguments) {
        var process = desk.program().start(arguments);
        started.add(process);
        return process;
    }

    private Desk desk() {
        return Desk.in(folder, Map.of("DISPLAY", number));
    }

    /// What waits for the window waits in vain where that is there already.
    private static String tool(String... command) {
        try {
            var limited = new ArrayList<>(List.of("timeout", "8"));
            limited.addAll(List.of(command));
            var builder = new ProcessBuilder(limited).redirectErrorStream(true);
            builder.environment().put("DISPLAY", number);
            var process = builder.start();
            return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String window(Process program) {
        var ids = tool("xdotool", "search", "--onlyvisible", "--class", "^java$");
        return program.isAlive() && ids.lines().allMatch(id -> id.matches("\\d+")) && !ids.isBlank()
                ? ids.lines().toList().getLast()
                : "";
    }

    private static void until(String what, BooleanSupplier holds) {
        var end = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            LockSupport.parkNanos(250_000_000);
        }
    }

    /// Whether the window manager has put its frame around it: until then keys go elsewhere, and it is not in its
    /// place.
    private static boolean isManaged(String window) {
        return !window.isEmpty()
                && tool("xprop", "-id", window, "WM_STATE").contains("window state")
                && tool("xwininfo", "-id", window, "-tree")
                        .lines()
                        .noneMatch(line -> line.contains("Parent window id") && line.contains("root window"));
    }

    private static String shown(Process program) {
        until("the window is shown", () -> isManaged(window(program)));
        var window = window(program);
        tool("xdotool", "windowactivate", "--sync", window);
        return window;
    }

    /// Whether it ends by itself, soon.
    private static boolean ends(Process program) {
        try {
            return program.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String errors(Process program) throws IOException {
        Program.kill(program);
        return new String(program.getErrorStream().readAllBytes(), UTF_8);
    }

    @ParameterizedTest(name = "noWindowIsOpenedFor [{0}]")
    @ValueSource(strings = {"missing.md", "missing/a.md", "home", "latin.md", "a.txt.md.missing", "broken.gateboard"})
    void noWindowIsOpenedForAFileThatCannotBeUsed(String name) throws Exception {
        var desk = desk();
        desk.write("latin.md", new byte[] {'-', ' ', '[', ' ', ']', ' ', (byte) 0xe4, '\n'});
        desk.write("broken.gateboard", "no bundle");
        var process = start(desk, "--as", Desk.ADA, name);
        until(
                "it ends or shows a window",
                () -> !process.isAlive() || !window(process).isEmpty());
        boolean ended = !process.isAlive();
        if (!ended) {
            // A window that says so is as good, as long as it opened no review.
            assertThat(errors(process)).doesNotContain("Exception");
            assertThat(name).doesNotContain("missing");
            return;
        }
        var said = errors(process);
        assertThat(ended).as("it ends: " + said).isTrue();
        assertThat(process.exitValue()).as(said).isIn(2, 64, 65);
        assertThat(said.strip().lines().count()).as(said).isEqualTo(1);
    }

    @Test
    void aDatabaseThatIsNotOursOpensNoEmptyWindow() throws Exception {
        var desk = desk();
        desk.write("gateboard.db", "my notes, which are no database\n".repeat(300));
        var before = desk.bytes("gateboard.db");
        var process = start(desk, "--as", Desk.ADA);
        until("it ends or says so", () -> !process.isAlive() || !window(process).isEmpty());
        var said = errors(process);
        assertThat(said).doesNotContain("Exception");
        assertThat(desk.bytes("gateboard.db")).isEqualTo(before);
    }

    @Test
    void aGatePassedByKeysIsOnDiskWhenTheWindowIsKilled() throws Exception {
        var desk = desk();
        desk.write("a.md", Desk.CHECKLIST);
        var process = start(desk, "--as", Desk.ADA, "a.md");
        var window = shown(process);
        until("the review is there", () -> desk.run("list").out().contains("shop"));
        until("a key passes a gate", () -> {
            // Whatever the keys of an attempt before the board was drawn have opened is left.
            tool("xdotool", "windowactivate", "--sync", window);
            tool("xdotool", "key", "Escape", "Escape", "F8", "p");
            tool("xdotool", "type", "seen");
            tool("xdotool", "key", "Return");
            return isLogged(desk, "  pass  ");
        });
        Program.kill(process);
        assertThat(desk.status("shop").path("counts").path("passed").asInt()).isPositive();
        assertThat(desk.run("log", "shop").out()).contains("seen").doesNotContain("pppp");
    }

    /// What the window is asked for is on disk soon; on a busy machine, a little later.
    private static boolean isLogged(Desk desk, String words) {
        var end = Instant.now().plus(ATTEMPT);
        do {
            if (desk.run("log", "shop").out().contains(words)) return true;
        } while (Instant.now().isBefore(end));
        return false;
    }

    @Test
    void aWindowAndACommandWorkOnOneDatabase() throws Exception {
        var desk = desk();
        desk.open("a.md", Desk.CHECKLIST);
        var process = start(desk, "--as", Desk.ADA);
        shown(process);
        desk.as(Desk.CARLA).does("fail", "shop", "First gate", "--reason", "disk corrupts data");
        var second = start(desk, "--as", Desk.BOB);
        until(
                "the second window is shown or says why not",
                () -> !second.isAlive()
                        || tool("xdotool", "search", "--onlyvisible", "--class", "^java$")
                                        .lines()
                                        .count()
                                > 1);
        assertThat(errors(second)).doesNotContain("Exception");
        assertThat(process.isAlive()).isTrue();
        assertThat(errors(process)).doesNotContain("Exception");
        assertThat(desk.standing("shop", "First gate")).isEqualTo("failed");
    }

    /// Where a window's content is and how large, once the window manager has done with it.
    private static String place(String window) throws Exception {
        var place = "";
        for (int times = 0; times < 3; ) {
            LockSupport.parkNanos(700_000_000);
            var now = tool("xwininfo", "-id", window)
                    .lines()
                    .filter(line -> line.contains("Absolute") || line.contains("Width") || line.contains("Height"))
                    .map(String::strip)
                    .collect(Collectors.joining(", "));
            times = now.equals(place) ? times + 1 : 0;
            place = now;
        }
        return place;
    }

    @Test
    void theWindowDoesNotCreepAtEachStart() throws Exception {
        var desk = desk();
        desk.open("a.md", Desk.CHECKLIST);
        var places = new ArrayList<String>();
        for (int start = 0; start < 3; start++) {
            var process = start(desk, "--as", Desk.ADA);
            var window = shown(process);
            if (start == 0) {
                tool("xdotool", "windowsize", "--sync", window, "900", "600");
                tool("xdotool", "windowmove", "--sync", window, "120", "90");
            }
            places.add(place(window));
            // As a person closes it: a window that is ended otherwise does not save where it is.
            until("the window closes", () -> {
                tool("xdotool", "windowactivate", "--sync", window);
                tool("xdotool", "key", "alt+F4");
                return ends(process);
            });
            assertThat(process.exitValue()).isZero();
        }
        assertThat(places.get(1)).as(places.toString()).isEqualTo(places.get(0));
        assertThat(places.get(2)).as(places.toString()).isEqualTo(places.get(1));
    }

    @Test
    void aTermSignalEndsTheWindowWithoutAFault() throws Exception {
        var desk = desk();
        desk.open("a.md", Desk.CHECKLIST);
        var process = start(desk, "--as", Desk.ADA);
        shown(process);
        process.toHandle().destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8)).doesNotContain("Exception");
        assertThat(desk.run("status", "shop").code()).isEqualTo(1);
    }

    @Test
    void theWindowKeepsItsSettingsWhereHomeIs() throws Exception {
        var desk = Desk.in(folder, Map.of("DISPLAY", number, "XDG_CONFIG_HOME", "", "XDG_DATA_HOME", ""));
        desk.open("a.md", Desk.CHECKLIST);
        var real = Path.of(System.getProperty("user.home"), ".config", "gateboard");
        var before = Files.exists(real) ? Files.getLastModifiedTime(real).toString() : "";
        var process = start(desk, "--as", Desk.ADA);
        shown(process);
        process.toHandle().destroy();
        process.waitFor(30, TimeUnit.SECONDS);
        Program.kill(process);
        assertThat(Files.exists(real) ? Files.getLastModifiedTime(real).toString() : "")
                .isEqualTo(before);
    }

    @Test
    void aFullDeviceForTheSettingsIsNoFault() throws Exception {
        var desk = desk();
        desk.open("a.md", Desk.CHECKLIST);
        Files.createDirectories(folder.resolve("home/.config"));
        Files.writeString(folder.resolve("home/.config/gateboard"), "a file where a folder is meant");
        var process = start(desk, "--as", Desk.ADA);
        shown(process);
        process.toHandle().destroy();
        process.waitFor(30, TimeUnit.SECONDS);
        assertThat(errors(process)).doesNotContain("Exception");
    }

    @Test
    void aBrokenSourcesFileIsShownAndTheWindowOpens() throws Exception {
        var desk = desk();
        desk.open("a.md", Desk.CHECKLIST);
        desk.write("sources.yaml", "sources: [\n");
        var process = start(desk, "--as", Desk.ADA);
        shown(process);
        assertThat(errors(process)).doesNotContain("Exception");
    }
}
