package dev.gateboard.store.sqlite;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing stays open on a connection that removed a review.
class ReviewRemovalTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theConnectionCanBeCompactedAfterwards() throws Exception {
        var file = folder.resolve("g.db");
        var ada = Person.parse("Ada <ada@example.org>");
        WorkspaceResult done;
        try (var workspace = new Workspace(
                ((StoreOpenResult.Opened) Store.open(file)).store(), InstantSource.system(), ZoneOffset.UTC, _ -> {})) {
            done = workspace
                    .open(
                            ada,
                            "r.md",
                            "# R\n\n- [ ] one\n".getBytes(StandardCharsets.UTF_8),
                            GateSyntax.TASKS,
                            Map.of())
                    .get();
        }
        try (var database = Database.open(file, Database.Access.WRITE, Duration.ofSeconds(5))) {
            new ReviewRemoval(database)
                    .remove(((WorkspaceResult.Stored) done)
                            .reviewStatus()
                            .review()
                            .id());
            assertThatCode(() -> database.execute("VACUUM")).doesNotThrowAnyException();
        }
    }
}
