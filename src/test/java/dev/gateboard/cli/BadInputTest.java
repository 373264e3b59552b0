package dev.gateboard.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Documents that are no checklists, or hardly: what is refused is one sentence with its line, exit code 65 (2 for
/// `lint`), and no review; what can be read is read, with a warning at its line.
class BadInputTest {
    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void aTerminal() {
        terminal = new Terminal(folder);
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("list.md"), text, UTF_8);
    }

    private void refused(String sentence) {
        var answer = terminal.run("open", "list.md");
        assertThat(answer.err()).contains(sentence).hasLineCount(1);
        assertThat(answer.code()).isEqualTo(65);
        assertThat(terminal.run("list", "--json").out()).contains("\"reviews\" : [ ]", "\"templates\" : [ ]");
    }

    private void unusable(String sentence) {
        refused(sentence);
        var lint = terminal.run("lint", "list.md");
        assertThat(lint.err()).contains(sentence).hasLineCount(1);
        assertThat(lint.code()).isEqualTo(2);
    }

    private void openedWith(String warning) {
        var answer = terminal.run("open", "list.md");
        assertThat(answer.code()).isZero();
        if (warning.isEmpty()) assertThat(answer.err()).isEmpty();
        else assertThat(answer.err()).contains(warning).hasLineCount(1);
    }

    @Test
    void bytesThatAreNotUtf8AreNamedWithTheirLine() throws IOException {
        Files.writeString(folder.resolve("list.md"), "# A\n\n- [ ] Gr\u00fc\u00dfe\n", ISO_8859_1);
        unusable("list.md:3: The document is not valid UTF-8: byte 0xFC at offset 13");
    }

    @Test
    void moreThanTenMebibytesAreRefused() throws IOException {
        write("- [ ] one\n" + "x".repeat(10 << 20));
        unusable("Split it into several checklists");
    }

    @Test
    void aFolderIsNoDocument() throws IOException {
        Files.createDirectory(folder.resolve("list.md"));
        unusable("list.md is a folder. Enter a file in it.");
    }

    @Test
    void aTableOfOverAMillionCellsIsRefused() throws IOException {
        var row = "|" + "a|".repeat(1001) + "\n";
        write("- [ ] one\n\n" + row + "|" + "-|".repeat(1001) + "\n" + row.repeat(1001));
        unusable("This table has more than a million cells");
    }

    @Test
    void anEmptyDocumentHasNoTasksAndIsNotOpened() throws IOException {
        write("");
        assertThat(terminal.run("inspect", "list.md", "--json").out()).containsPattern("\"tasks\" ?: ?0");
        refused("list.md:1: The document is empty. Add gates as task items: `- [ ] what must be true`.");
    }

    @Test
    void aListNestedSixtyDeepIsReadAsFarAsMarkdownGoes() throws IOException {
        var deep = new StringBuilder();
        for (int depth = 0; depth < 60; depth++)
            deep.append("  ".repeat(depth)).append("- [ ] gate ").append(depth).append('\n');
        write(deep.toString());
        openedWith("This list is nested 48 or more levels deep");
    }

    @Test
    void aPictureInALinkDefinitionIsLeftAlone() throws IOException {
        var picture = "[x]: data:image/png;base64," + Base64.getEncoder().encodeToString(new byte[56_000]) + "\n";
        write("- [ ] one\n\n" + picture);
        openedWith("");
        assertThat(terminal.run("export", "list.md", "-o", "out.md", "--plain").code())
                .isZero();
        assertThat(Files.readString(folder.resolve("out.md"))).isEqualTo("- [ ] one\n\n" + picture);
    }

    @Test
    void frontMatterWithoutAnEndIsReadAsContent() throws IOException {
        write("---\ntitle: x\n\n- [ ] one\n");
        openedWith("list.md:1: The front matter is not closed");
    }
}
