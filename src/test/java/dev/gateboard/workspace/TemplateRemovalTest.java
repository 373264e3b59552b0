package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.workspace.review.RemovalResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A template is removed only where no review needs it at that moment, whatever other processes do meanwhile.
class TemplateRemovalTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aReviewThatAnotherProcessOpensBeforeTheRemovalKeepsItsTemplate() throws Exception {
        var text = ReviewShelf.checklist("beep").getBytes(StandardCharsets.UTF_8);
        try (var shelf = new ReviewShelf(folder)) {
            var review = shelf.begin("beep");
            var template = shelf.workspace.state().get().templates().getFirst();
            shelf.workspace
                    .tidying()
                    .labelTemplate(template.withLabel("Readiness", "1", false), ReviewShelf.ADA)
                    .get();
            shelf.workspace.tidying().remove(review, ReviewShelf.ADA, "old").get();
            assertThat(shelf.workspace.document(template.sha256()).get()).isPresent();

            // The clock is asked for the log's entry: the other process takes that moment.
            var atEntry = new AtomicReference<Runnable>(() -> {});
            var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("shelf.db"))).store();
            try (var removing = new Workspace(
                    store,
                    () -> {
                        atEntry.getAndSet(() -> {}).run();
                        return Instant.parse("2026-11-24T12:00:00Z");
                    },
                    ZoneOffset.UTC,
                    _ -> {})) {
                removing.state().get();
                atEntry.set(() -> {
                    if (!isLocked())
                        shelf.workspace
                                .open(ReviewShelf.BO, "beep.md", text, GateSyntax.TASKS, Map.of())
                                .join();
                });
                var done = removing.tidying()
                        .removeTemplate(template.sha256(), ReviewShelf.ADA, "unused")
                        .get();
                assertThat(shelf.workspace.state().get().reviewStatuses())
                        .as("nobody else writes once the reviews were looked at")
                        .isEmpty();
                assertThat(done).isInstanceOf(RemovalResult.Removed.class);

                shelf.begin("beep");
                assertThat(removing.tidying()
                                .removeTemplate(template.sha256(), ReviewShelf.ADA, "unused")
                                .get())
                        .isInstanceOf(RemovalResult.RemovalRefused.class);
                assertThat(shelf.workspace.document(template.sha256()).get()).isPresent();
            }
        }
    }

    private boolean isLocked() {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shelf.db"));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 0");
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("ROLLBACK");
            return false;
        } catch (SQLException busy) {
            return true;
        }
    }
}
