package dev.gateboard.workspace.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Searching archived reviews reads any number of them and keeps a few.
class ArchivedReviewReaderTest {
    private static final Person ADA = Person.parse("Ada <ada@example.org>");

    @TempDir
    private Path folder = Path.of("");

    private Store store() {
        return ((StoreOpenResult.Opened) Store.open(folder.resolve("g.db"))).store();
    }

    @Test
    void onlyTheLastOnesStayInMemoryAndAChangedOneIsReadAnew() throws Exception {
        try (var workspace = new Workspace(store(), InstantSource.system(), ZoneOffset.UTC, _ -> {});
                var other = store()) {
            var reviews = new ArrayList<UUID>();
            for (int number = 0; number < 20; number++) {
                var text = ("# Review " + number + "\n\n- [ ] one\n").getBytes(StandardCharsets.UTF_8);
                var done = workspace
                        .open(ADA, "r" + number + ".md", text, GateSyntax.TASKS, Map.of())
                        .get();
                var id = ((WorkspaceResult.Stored) done).reviewStatus().review().id();
                reviews.add(id);
                workspace.tidying().archive(id, ADA).get();
            }
            var reader = new ArchivedReviewReader(other, InstantSource.system());
            for (var review : reviews)
                assertThat(reader.read(review).orElseThrow().review().id()).isEqualTo(review);
            assertThat(reader.keptCount()).isEqualTo(16);
            var last = reviews.getLast();
            assertThat(reader.read(last).orElseThrow())
                    .isSameAs(reader.read(last).orElseThrow());

            workspace.tidying().unarchive(last, ADA).get();
            workspace
                    .perform(last, ADA, ADA, List.of(new Action.Name("Renamed")), List.of())
                    .get();
            assertThat(reader.read(last).orElseThrow().review().name()).isEqualTo("Renamed");
            assertThat(reader.read(UUID.randomUUID())).isEmpty();
        }
    }

    @Test
    void searchingKeepsNoArchivedReviewInTheWorkspace() throws Exception {
        try (var workspace = new Workspace(store(), InstantSource.system(), ZoneOffset.UTC, _ -> {})) {
            var done = workspace
                    .open(
                            ADA,
                            "r.md",
                            "# R\n\n- [ ] one\n".getBytes(StandardCharsets.UTF_8),
                            GateSyntax.TASKS,
                            Map.of())
                    .get();
            var id = ((WorkspaceResult.Stored) done).reviewStatus().review().id();
            workspace.tidying().archive(id, ADA).get();
            assertThat(workspace.overview().archivedReview(id).get()).isPresent();
            assertThat(workspace.state().get().reviewStatus(id)).isEmpty();
        }
    }
}
