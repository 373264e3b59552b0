package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Several reviews in one database, and a clock that tests move.
final class ReviewShelf implements AutoCloseable {
    static final Person ADA = Person.parse("Ada <ada@example.org>");
    static final Person BO = Person.parse("Bo <bo@example.org>");

    private final Path database;
    Instant now = Instant.parse("2026-11-24T12:00:00Z");
    Workspace workspace;

    ReviewShelf(Path folder) {
        this.database = folder.resolve("shelf.db");
        this.workspace = opened();
    }

    /// Another workspace on the same database, as another process has one.
    Workspace opened() {
        return new Workspace(
                ((StoreOpenResult.Opened) Store.open(database)).store(), () -> now, ZoneOffset.UTC, _ -> {});
    }

    void reopen() throws WorkspaceException {
        workspace.close();
        workspace = opened();
    }

    static String checklist(String name) {
        return """
            # %s

            Service/app: `%s`
            Date: 2026-11-27

            ## Gates

            - [ ] smoke
            - [ ] backups
            - [ ] alerts

            ## Sign-offs

            - Product sign-off: `TBD`
            """.formatted(name, name);
    }

    UUID begin(String name) throws Exception {
        return begin(name, checklist(name));
    }

    UUID begin(String name, String text) throws Exception {
        return stored(workspace
                        .open(ADA, name + ".md", text.getBytes(StandardCharsets.UTF_8), GateSyntax.TASKS, Map.of())
                        .get())
                .review()
                .id();
    }

    FileOperations.FileOpenResult openFile(Path file, String text) throws Exception {
        return workspace
                .files()
                .open(
                        ADA,
                        new FileOperations.FileToOpen(
                                file, text.getBytes(StandardCharsets.UTF_8), StoredProbesFile.NOTHING))
                .get();
    }

    ReviewStatus does(UUID review, Action... actions) throws Exception {
        return stored(
                workspace.perform(review, ADA, ADA, List.of(actions), List.of()).get());
    }

    static ReviewStatus stored(WorkspaceResult done) {
        assertThat(done).isInstanceOf(WorkspaceResult.Stored.class);
        return ((WorkspaceResult.Stored) done).reviewStatus();
    }

    ReviewStatus status(UUID review) throws Exception {
        return workspace.overview().reviewStatus(review).get().orElseThrow();
    }

    Gate gate(UUID review, String text) throws Exception {
        return status(review).review().checklist().gates().stream()
                .filter(gate -> gate.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    /// Changes the database outside the program.
    void execute(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.executeUpdate(sql);
        }
    }

    int count(String from) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM " + from)) {
            return rows.getInt(1);
        }
    }

    @Override
    public void close() throws WorkspaceException {
        workspace.close();
    }
}
