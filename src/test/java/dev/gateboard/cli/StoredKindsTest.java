package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One of everything that is stored, as the program wrote it before its classes were renamed: a database with every
/// kind of event, a bundle, a record folder with amendments, a recorded run, settings. `written/write` tells how it
/// was made. What was read of it then stands in `written/expected`.
class StoredKindsTest {
    private static final Instant LATER = Instant.parse("2026-12-20T12:00:00Z");
    private static final List<String> KINDS = List.of(
            ("open pass fail na reopen confirm waive revoke choose note attach assign assign-section fill optional name"
                            + " export bind arm disarm observe overrule sidecar ask last-time follow recut start-round"
                            + " end-round role vote decide accept stand freeze sign refresh upgrade settle amend"
                            + " sign-amendment undo redo")
                    .split(" ", -1));

    @TempDir
    Path folder = Path.of("");

    private Path written = Path.of("");

    @BeforeEach
    void copy() throws IOException, URISyntaxException {
        written = Path.of(Objects.requireNonNull(StoredKindsTest.class.getResource("/written"))
                .toURI());
        try (var files = Files.walk(written)) {
            for (var file : files.toList()) {
                var target = folder.resolve(written.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
    }

    private List<String> column(String query) throws SQLException {
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("gateboard.db"));
                var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            var column = new ArrayList<String>();
            while (rows.next()) column.add(rows.getString(1));
            return column;
        }
    }

    /// What a command answers in JSON is what it answered then.
    private void reads(String name, String... arguments) throws IOException {
        var answer = new Terminal(folder).at(LATER).run(arguments);
        var expected = written.resolve("expected").resolve(name + ".json");
        if (Boolean.getBoolean("gateboard.written")) {
            var source = Path.of("src/test/resources/written/expected").resolve(name + ".json");
            Files.createDirectories(Objects.requireNonNull(source.getParent()));
            Files.writeString(source, answer.out());
            return;
        }
        assertThat(parsed(answer.out())).as(name + ": " + answer.err()).isEqualTo(parsed(Files.readString(expected)));
    }

    private static JsonNode parsed(String json) {
        return new JsonMapper().readTree(json);
    }

    @Test
    void everyKindOfEventIsThere() throws SQLException {
        assertThat(column("SELECT DISTINCT verb FROM event")).containsExactlyInAnyOrderElementsOf(KINDS);
    }

    @Test
    void everyReviewReadsAsItDid() throws Exception {
        int number = 0;
        for (var review : column("SELECT uuid FROM review ORDER BY id")) {
            number++;
            reads("status-" + number, "status", review, "--json");
            reads("log-" + number, "log", review, "--json");
        }
        assertThat(number).isEqualTo(2);
    }

    @Test
    void whatARecordRestoredReadsAsItDid() throws Exception {
        Files.move(
                folder.resolve("restored.db"),
                folder.resolve("gateboard.db"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        var review = column("SELECT uuid FROM review").getFirst();
        assertThat(column("SELECT verb FROM event")).contains("restore");
        reads("status-restored", "status", review, "--json");
        reads("log-restored", "log", review, "--json");
    }

    @Test
    void aBundleOpensInAnotherDatabase() throws Exception {
        var review = column("SELECT uuid FROM review ORDER BY id").getFirst();
        Files.delete(folder.resolve("gateboard.db"));
        var opened = new Terminal(folder).at(LATER).run("open", "beep.gateboard");
        assertThat(opened.code()).as(opened.err()).isZero();
        reads("log-bundle", "log", review, "--json");
    }

    @Test
    void aRecordVerifiesAsItDid() throws Exception {
        reads("verify", "verify", "record", "--allowed-signers", "signers", "--json");
    }

    @Test
    void aRecordedRunIsReplayed() throws Exception {
        reads("replay", "replay", "run.jsonl", "--json");
    }

    @Test
    void settingsAreTheWindowsOwn() throws SQLException {
        assertThat(column("SELECT name || '=' || value FROM setting")).contains("window.filter=WORD_ALONE");
    }
}
