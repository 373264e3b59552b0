package dev.gateboard.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was acknowledged is on disk, and what was edited outside the program is refused or seen (R32, R33, R40).
class StoreAttack {
    @TempDir
    private Path folder;

    /// Changes the database behind the program's back; triggers that forbid it are dropped first, as an attacker would.
    private void edit(String... statements) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gateboard.db"));
                var statement = connection.createStatement()) {
            var triggers = new ArrayList<String>();
            try (var found = statement.executeQuery("select name from sqlite_master where type = 'trigger'")) {
                while (found.next()) triggers.add(found.getString(1));
            }
            for (var trigger : triggers) statement.execute("drop trigger \"" + trigger + "\"");
            for (var one : statements) statement.execute(one);
        }
    }

    private void isRefusedOrStillOpen(Desk desk, String gate) {
        var run = desk.run("status", "shop", "--json").isSound();
        if (run.code() > 1) assertThat(run.err()).isNotBlank();
        else Desk.isNotGreen(desk.gate("shop", gate));
    }

    @Test
    void anEventThatWasRewrittenIsRefused() throws Exception {
        var desk = Desk.opened(folder);
        desk.does("fail", "shop", "First gate", "--reason", "disk corrupts data");
        edit("update event set body = replace(body, 'disk corrupts data', 'nothing')");
        var run = desk.run("status", "shop").isSound();
        assertThat(run.code()).as(run.toString()).isIn(2, 65);
        assertThat(desk.run("pass", "shop", "First gate", "--reason", "x")
                        .isSound()
                        .code())
                .isIn(2, 65);
    }

    @Test
    void aFailureThatWasTurnedIntoAPassIsRefused() throws Exception {
        var desk = Desk.opened(folder);
        desk.does("fail", "shop", "First gate", "--reason", "broken");
        edit("update event set body = replace(body, 'fail', 'pass'), verb = replace(verb, 'fail', 'pass')");
        isRefusedOrStillOpen(desk, "First gate");
    }

    @Test
    void anEventThatWasTakenOutIsRefused() throws Exception {
        var desk = Desk.opened(folder);
        desk.does("pass", "shop", "First gate", "--reason", "seen");
        desk.does("fail", "shop", "First gate", "--reason", "broken");
        desk.does("note", "shop", "Second gate", "a note");
        edit("delete from event where number = (select max(number) - 1 from event)");
        isRefusedOrStillOpen(desk, "First gate");
    }

    @Test
    void aReadingThatWasMadeNewerIsNotGreen() throws Exception {
        var desk = Desk.in(folder);
        var report = desk.write("r.xml", "<testsuite tests='1'><testcase name='a'/></testsuite>");
        Files.setLastModifiedTime(report, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Desk.isNotGreen(desk.probed("{kind: test-report, source: ci, path: r.xml}"));
        var today = LocalDate.now(ZoneOffset.UTC);
        var newer = "replace(body, '" + today.minusDays(2) + "', '" + today + "')";
        edit("update reading set body = " + newer, "update event set body = " + newer);
        isRefusedOrStillOpen(desk, "First gate");
    }

    @Test
    void evidenceWhoseBytesWereChangedIsNotExportedAsIfItWere() throws Exception {
        var desk = Desk.opened(folder);
        desk.write("proof.txt", "a long proof that somebody wrote");
        desk.does("pass", "shop", "First gate", "--evidence", "proof.txt");
        edit("update attachment set bytes = cast('a long proof that nobody wrote!!' as blob) where length(bytes) = 32");
        desk.write("record/.keep", "");
        var run = desk.run("export", "shop", "-o", "record/").isSound();
        if (run.code() == 0) {
            assertThat(desk.files("record/evidence"))
                    .allSatisfy(file ->
                            assertThat(desk.text("record/evidence/" + file)).doesNotContain("nobody"));
        }
    }

    @ParameterizedTest(name = "aFileThatIsNoDatabaseOfOursIsRefusedAndNotWrittenTo [{0}]")
    @ValueSource(strings = {"text", "another", "newer", "cutOff", "zeroed"})
    void aFileThatIsNoDatabaseOfOursIsRefusedAndNotWrittenTo(String kind) throws Exception {
        var desk = Desk.opened(folder);
        var file = folder.resolve("gateboard.db");
        edit("pragma wal_checkpoint(truncate)");
        switch (kind) {
            case "text" -> Files.writeString(file, "# my notes, which are no database\n".repeat(100));
            case "another" -> {
                Files.delete(file);
                edit("create table mine (a)");
            }
            case "newer" -> edit("pragma user_version = 99999");
            case "cutOff" -> {
                try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2);
                }
            }
            default -> {
                var bytes = Files.readAllBytes(file);
                java.util.Arrays.fill(bytes, 4096, Math.min(bytes.length, 20_000), (byte) 0);
                Files.write(file, bytes);
            }
        }
        var before = Files.readAllBytes(file);
        var run = desk.run("pass", "shop", "First gate", "--reason", "seen").isSound();
        assertThat(run.code()).as(run.toString()).isIn(2, 65);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void whatWasAcknowledgedSurvivesAKill() throws Exception {
        var desk = Desk.opened(folder);
        var random = new Random(7);
        int acknowledged = 0;
        for (int round = 0; round < 4; round++) {
            var process = desk.program().start("--as", Desk.ADA, "note", "shop", "First gate", "note " + round);
            if (process.waitFor(200 + random.nextInt(900), TimeUnit.MILLISECONDS))
                acknowledged += process.exitValue() == 0 ? 1 : 0;
            else Program.kill(process);
        }
        desk.does("note", "shop", "First gate", "the last one");
        var notes = desk.does("log", "shop")
                .out()
                .lines()
                .filter(line -> line.contains("  note  "))
                .count();
        assertThat(notes).isBetween(acknowledged + 1L, 5L);
    }

    @Test
    void manyProcessesAtOnceLoseNothing() {
        var desk = Desk.opened(folder);
        var running = IntStream.range(0, 5)
                .mapToObj(number ->
                        desk.program().start("--as", Desk.ADA, "note", "shop", "First gate", "note " + number))
                .toList();
        running.forEach(
                process -> assertThat(process.onExit().join().exitValue()).isZero());
        assertThat(desk.does("log", "shop")
                        .out()
                        .lines()
                        .filter(line -> line.contains("  note  "))
                        .count())
                .isEqualTo(5);
    }

    @Test
    void ofTwoWhoActOnTheSameOpenGateOneIsTold() {
        var desk = Desk.opened(folder);
        var running = IntStream.range(0, 4)
                .mapToObj(number -> desk.program()
                        .start(
                                "--as",
                                Desk.ADA,
                                number % 2 == 0 ? "pass" : "fail",
                                "shop",
                                "First gate",
                                "--reason",
                                "r" + number,
                                "--if-status",
                                "open"))
                .toList();
        var codes = running.stream()
                .map(process -> process.onExit().join().exitValue())
                .toList();
        assertThat(codes)
                .as("exit codes")
                .containsOnlyOnce(0)
                .filteredOn(code -> code == 65)
                .hasSize(3);
    }

    @ParameterizedTest(name = "aFullDeviceIsSaid [{0}]")
    @ValueSource(
            strings = {
                "export shop -o /dev/full",
                "export shop --plain -o /dev/full",
                "bundle shop -o /dev/full",
                "export shop --force -o /dev/full",
                "tour -o /dev/full",
                "list --db /dev/full",
                "list --db /dev/zero",
                "export shop -o /proc/nothing/",
                "bundle shop -o /dev/null/x",
                "propose shop --save /dev/full",
                "probe shop --record /dev/full"
            })
    void aFullDeviceIsSaid(String arguments) {
        var run = Desk.opened(folder)
                .program()
                .shell(Duration.ofSeconds(90), "$P --as 'Ada Bar <ada@example.org>' " + arguments)
                .isSound();
        if (!arguments.startsWith("propose") && !arguments.startsWith("probe"))
            assertThat(run.code()).as(run.toString()).isIn(2, 64, 65);
    }

    @Test
    void aTerminalThatIsGoneIsNoFault() {
        var desk = Desk.opened(folder);
        desk.program()
                .shell(Duration.ofSeconds(60), "$P status shop > /dev/full")
                .isSound();
        desk.program()
                .shell(Duration.ofSeconds(60), "$P log shop | head -c 1 > /dev/null; exit ${PIPESTATUS[0]}")
                .isSound();
    }

    @Test
    void aDiskWithoutRoomForTheDatabaseIsSaidAndChangesNothing() {
        var desk = Desk.opened(folder);
        var run = desk.program()
                .shell(
                        Duration.ofSeconds(60),
                        "ulimit -f 1; trap '' XFSZ; $P --as 'Ada Bar <ada@example.org>' note shop 'First gate'"
                                + " \"$(head -c 60000 /dev/zero | tr '\\0' x)\"");
        run.isSound();
        assertThat(run.code()).as(run.toString()).isNotZero();
        desk.does("pass", "shop", "First gate", "--reason", "there is room again");
    }

    @Test
    void aDatabaseThatOnlyMayBeReadIsShownAndRefusesDeeds() throws Exception {
        assumeTrue(
                Program.isInstalled("setpriv")
                        && System.getProperty("user.name").equals("root"),
                "needs root to become somebody else");
        var desk = Desk.opened(folder);
        edit("pragma wal_checkpoint(truncate)");
        new ProcessBuilder("chmod", "-R", "a+rX,go-w", folder.toString())
                .start()
                .waitFor();
        var run = desk.program()
                .shell(
                        Duration.ofSeconds(60),
                        "setpriv --reuid=65534 --regid=65534 --clear-groups $P --as 'Ada Bar <ada@example.org>' pass"
                                + " shop 'First gate' --reason x")
                .isSound();
        assertThat(run.code()).as(run.toString()).isIn(2, 65);
        assertThat(desk.standing("shop", "First gate")).isEqualTo("open");
    }

    @Test
    void anExportThatIsKilledLeavesNoHalfFile() throws Exception {
        var desk = Desk.opened(folder);
        desk.does("export", "shop", "-o", "out.md");
        var whole = desk.bytes("out.md");
        for (int round = 0; round < 3; round++) {
            var process = desk.program().start("--as", Desk.ADA, "export", "shop", "-o", "out.md");
            if (!process.waitFor(400 + 200L * round, TimeUnit.MILLISECONDS)) Program.kill(process);
            assertThat(desk.bytes("out.md")).isEqualTo(whole);
        }
    }
}
