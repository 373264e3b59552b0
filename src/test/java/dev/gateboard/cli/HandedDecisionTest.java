package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A decision that came with somebody's file is that file's word, and the first line about the review says so (rule
/// R40).
class HandedDecisionTest {
    private static final String QUINN = "Quinn <quinn@example.org>";

    @TempDir
    private Path folder;

    @Test
    void isNeverShownAsDecidedHere() throws IOException {
        var there = new Terminal(Files.createDirectory(folder.resolve("there")));
        Files.writeString(
                there.folder().resolve("list.md"), "# demo\n\n- [ ] one\n\n## Sign-offs\n\n- QA sign-off: `TBD`\n");
        good(there, "open", "list.md");
        good(there, "pass", "demo", "one", "--reason", "seen");
        good(there, "vote", "demo", "QA", "go", "--by", QUINN);
        good(there, "decide", "demo", "go", "--by", QUINN);
        good(there, "bundle", "demo", "-o", "theirs.gateboard");
        assertThat(there.run("status", "demo").out()).startsWith("demo: GO, 0 of 1 signed");

        var here = new Terminal(Files.createDirectory(folder.resolve("here")));
        good(here, "open", "../there/theirs.gateboard");
        assertThat(here.run("status", "demo").out())
                .startsWith("demo: GO, according to theirs.gateboard (not verified)\n");
    }

    private static void good(Terminal terminal, String... command) {
        var answer = terminal.run(command);
        assertThat(answer.code())
                .as(String.join(" ", command) + "\n" + answer.err())
                .isZero();
    }
}
