package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The checklist's file is locked, or gone: one sentence, and nothing decided is lost.
class LockedFileTest {
    /// Is there, says that it may be read, and gives no byte to anybody who tries from its beginning.
    private static final Path UNREADABLE = Path.of("/proc/self/mem");

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void open() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("small.md"), "# Small\n\n- [ ] Backups are made\n- [ ] Alerts are routed\n");
        assertThat(terminal.run("open", "small.md").code()).isZero();
        assertThat(terminal.run("pass", "Small", "Backups").code()).isZero();
    }

    private void refused(String sentence, String... arguments) {
        var before = terminal.run("log", "Small").out();
        var answer = terminal.run(arguments);
        assertThat(answer.err()).contains(sentence).hasLineCount(1);
        assertThat(answer.code()).isEqualTo(65);
        assertThat(terminal.run("log", "Small").out()).isEqualTo(before);
    }

    @Test
    void aLockedFileIsNeitherTakenInNorWrittenOver() throws IOException {
        assumeTrue(Files.exists(UNREADABLE), "no file here that cannot be read");
        var file = folder.resolve("small.md");
        Files.delete(file);
        Files.createSymbolicLink(file, UNREADABLE);
        refused("small.md. Check its permissions.", "refresh", "Small", "small.md");
        refused("small.md cannot be written (", "export", "Small", "-o", "small.md", "--plain");
        assertThat(Files.isSymbolicLink(file)).isTrue();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFileThatIsGoneIsNamedAndWhatWasDecidedCanBeWrittenThereAgain() throws IOException {
        var file = folder.resolve("small.md");
        Files.delete(file);
        refused("File not found", "refresh", "Small", "small.md");
        assertThat(terminal.run("export", "Small", "-o", "small.md", "--plain").code())
                .isZero();
        assertThat(Files.readString(file)).contains("- [x] Backups are made");
    }

    @Test
    void aTemplateThatIsGoneIsNamed() {
        refused("File not found", "upgrade", "Small", "small-2027.md");
    }
}
