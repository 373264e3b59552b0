package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database that was edited outside the program: evidence is held against its digest where it is used (rule R40).
class EditedDatabaseTest {
    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void pass() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("gates.md"), "# Gates\n\n- [ ] smoke\n");
        Files.writeString(folder.resolve("log.txt"), "all green");
        assertThat(terminal.run("open", "gates.md").code()).isZero();
        assertThat(terminal.run("pass", "Gates", "smoke", "--evidence", "log.txt")
                        .code())
                .isZero();
    }

    private void edit(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gateboard.db"));
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        }
    }

    @Test
    void evidenceThatWasExchangedBacksNothing() throws Exception {
        edit("DROP TRIGGER attachment_is_never_changed", "UPDATE attachment SET bytes = CAST('all bad!!' AS BLOB)");
        for (var verb : new String[] {"status", "list"}) {
            var answer = verb.equals("list") ? terminal.run(verb) : terminal.run(verb, "Gates");
            assertThat(answer.code()).as(answer.out()).isNotIn(0, 1, 70);
            assertThat(answer.err()).contains("is damaged").hasLineCount(1);
        }
    }

    @Test
    void evidenceThatIsGoneBacksNothing() throws Exception {
        edit("DELETE FROM attachment");
        var answer = terminal.run("status", "Gates");
        assertThat(answer.code()).as(answer.out()).isNotIn(0, 1, 70);
        assertThat(answer.err()).contains("log.txt are missing").hasLineCount(1);
    }
}
