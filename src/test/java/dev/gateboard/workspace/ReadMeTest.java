package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.workspace.record.RecordService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What README.txt says is run as it stands, by a shell with nothing but stock commands (rule R28).
class ReadMeTest {
    @TempDir
    private Path temp;

    private record Ran(int code, String out) {}

    private Ran run(Path folder, String line) throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", "-c", line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out);
    }

    private static List<String> commands(String readMe, String program) {
        return readMe.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(program))
                .toList();
    }

    @Test
    void itsCommandsVerifyTheRecordAndFindAChange() throws Exception {
        try (var beep = new BeepReview(temp)) {
            beep.decided();
            beep.signed();
            beep.export();
            var readMe = beep.text("README.txt");

            var sums = commands(readMe, "sha256sum ");
            var digests = run(beep.folder(), sums.getFirst());
            assertThat(sums).hasSize(2);
            assertThat(digests.code()).isZero();
            var evidence = run(beep.folder(), sums.getLast());
            assertThat(evidence.code()).isZero();
            assertThat(evidence.out().lines())
                    .isNotEmpty()
                    .allSatisfy(
                            line -> assertThat(beep.text("beep.md")).contains("| `" + line.substring(0, 64) + "` |"));
            var greps = commands(readMe, "grep ");
            assertThat(greps).hasSize(2);
            for (var line : digests.out().lines().toList()) {
                for (var grep : greps)
                    assertThat(run(beep.folder(), grep).out()).contains(line.substring(0, 64));
            }
            // The reader's own list, which the text says not to take from this folder.
            var verifies = commands(readMe, "ssh-keygen -Y verify ").stream()
                    .map(line -> line.replace(
                            "-f /path/to/your/allowed_signers",
                            "-f '" + beep.allowed().toAbsolutePath() + "'"))
                    .toList();
            assertThat(verifies).hasSize(2);
            for (var verify : verifies) {
                var ran = run(beep.folder(), verify);
                assertThat(ran.out()).startsWith("Good \"gateboard@v1\" signature for ");
                assertThat(ran.code()).isZero();
                assertThat(run(beep.folder(), verify.replace(" -I ", " " + verifyTime(readMe) + " -I "))
                                .code())
                        .isZero();
            }

            var statement = beep.folder().resolve("beep.product.json");
            Files.writeString(statement, Files.readString(statement).replace("\"go\"", "\"no\""));
            assertThat(run(beep.folder(), verifies.getFirst()).code()).isNotZero();
        }
    }

    private static String verifyTime(String readMe) {
        var option = Pattern.compile("-Overify-time=\\d{14}Z").matcher(readMe);
        assertThat(option.find()).isTrue();
        return option.group();
    }

    @Test
    void theLineThatSignsMakesASignatureThatIsTaken() throws Exception {
        try (var beep = new BeepReview(temp)) {
            beep.decided();
            beep.export();
            var key = beep.key("carla", "");
            var line = commands(beep.text("README.txt"), "ssh-keygen -Y sign ").getFirst();
            assertThat(line).endsWith("beep.product.json");

            assertThat(run(beep.folder(), line.replace("KEY", key.toString())).code())
                    .isZero();

            assertThat(new RecordService()
                            .readSignature(beep.statement(0), beep.folder().resolve("beep.product.json.sig")))
                    .isInstanceOf(RecordService.SignatureFound.class);
        }
    }

    @Test
    void namesThatAShellWouldTakeApartAreQuoted() throws Exception {
        try (var beep = new BeepReview(temp)) {
            var odd = beep.workspace("odd.db");
            var id = BeepReview.stored(odd.open(
                            BeepReview.ADA,
                            "it's $(a) release; v2.md",
                            BeepReview.TEXT.getBytes(StandardCharsets.UTF_8),
                            GateSyntax.TASKS,
                            Map.of()))
                    .review()
                    .id();
            BeepReview.stored(odd.perform(
                    id,
                    BeepReview.ADA,
                    BeepReview.ADA,
                    List.of(new Action.Decide(
                            new Decision(Decision.Kind.NO_GO, "", List.of(), java.time.Instant.MAX, false))),
                    List.of()));
            BeepReview.stored(odd.records().exportFolder(id, BeepReview.ADA, beep.folder(), false));
            odd.close();

            var line = commands(beep.text("README.txt"), "sha256sum ").getFirst();
            var ran = run(beep.folder(), line);
            assertThat(ran.code()).isZero();
            assertThat(ran.out().lines()).hasSize(2);
        }
    }
}
