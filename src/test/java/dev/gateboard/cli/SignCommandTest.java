package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `sign`, and who may not (rules R23 and R24).
class SignCommandTest {
    private static final String CARLA = "Carla Q <carla@example.org>";

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void decide() throws IOException, InterruptedException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("beep.md"), """
            # Beep

            ## Ops

            - [ ] The smoke test passed

            ## Sign-off

            - Product sign-off: `TBD`
            - Security sign-off: `TBD`
            """);
        var made = new ProcessBuilder(
                        "ssh-keygen",
                        "-q",
                        "-t",
                        "ed25519",
                        "-N",
                        "",
                        "-f",
                        folder.resolve("carla").toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        does("open", "beep.md");
        does("pass", "Beep", "smoke");
        does("vote", "Beep", "Product", "go", "--by", CARLA);
        does("decide", "Beep", "go", "--by", CARLA, "--reason", "Security is on leave");
    }

    private void does(String... arguments) {
        var answer = terminal.run(arguments);
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    private void refused(String sentence, String... arguments) {
        var before = terminal.run("log", "Beep").out();
        var answer = terminal.run(arguments);
        assertThat(answer.err()).contains(sentence).hasLineCount(1);
        assertThat(answer.code()).isEqualTo(65);
        assertThat(terminal.run("log", "Beep").out()).isEqualTo(before);
    }

    @Test
    void whoIsNotTheRolesPersonIsRefused() {
        refused(
                "Only " + CARLA + " can sign for Product sign-off, because " + CARLA
                        + " voted. Bo <bo@example.org> cannot.",
                "sign",
                "Beep",
                "Product",
                "--by",
                "Bo <bo@example.org>",
                "--key",
                "carla");
        refused(
                "Security sign-off had no vote in the round that was decided, so it cannot be signed.",
                "sign",
                "Beep",
                "Security",
                "--by",
                CARLA,
                "--key",
                "carla");
        does("sign", "Beep", "Product", "--by", "Carla <CARLA@example.org>", "--key", "carla");
    }

    @Test
    void aKeyThatOthersMayReadIsNotUsed() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no permissions here");
        Files.setPosixFilePermissions(folder.resolve("carla"), PosixFilePermissions.fromString("rw-r--r--"));
        refused("Other users can read ", "sign", "Beep", "Product", "--by", CARLA, "--key", "carla");
    }

    @Test
    void aKeyThatGivesNoByteIsNamed() throws IOException {
        var mem = Path.of("/proc/self/mem");
        assumeTrue(Files.exists(mem), "no file here that cannot be read");
        Files.createSymbolicLink(folder.resolve("broken"), mem);
        refused("broken", "sign", "Beep", "Product", "--by", CARLA, "--key", "broken");
        refused(
                "is not a signature of this statement",
                "sign",
                "Beep",
                "Product",
                "--by",
                CARLA,
                "--signature",
                "beep.md");
    }
}
