package dev.gateboard.app.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are opened in the window, and cannot be.
class ReviewFileOpenerTest {
    private static final Person ADA = new Person("Ada Bar", "ada@example.org");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileThatIsNotThereIsSaidToBeMissing() throws Exception {
        var file = folder.resolve("no.md");
        assertThat(refusal(file)).isEqualTo(file + " does not exist. Check the file name and folder.");
    }

    @Test
    void aFolderIsNoChecklist() throws Exception {
        assertThat(refusal(folder)).contains(folder.toString());
    }

    private String refusal(Path file) throws Exception {
        var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"))).store();
        try (var workspace = new Workspace(store, InstantSource.system(), ZoneOffset.UTC, _ -> {})) {
            var refused = new CompletableFuture<String>();
            new ReviewFileOpener(workspace, ADA, Messages.WINDOW, Runnable::run, told(refused)).open(file);
            return refused.orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    private static ReviewFileOpener.OpenListener told(CompletableFuture<String> refused) {
        return new ReviewFileOpener.OpenListener() {
            @Override
            public void onKnown(UUID review, Path checklist, Runnable another) {
                refused.completeExceptionally(new AssertionError(checklist + " is known"));
            }

            @Override
            public void onNoGates(Path checklist, int rows, int bullets, Consumer<GateSyntax> open) {
                refused.complete(rows + " rows, " + bullets + " bullets");
            }

            @Override
            public void onOpened(WorkspaceResult done, Optional<Path> checklist) {
                refused.complete("opened");
            }

            @Override
            public void onOpenedAsNextReview(WorkspaceResult done, Path checklist) {
                refused.complete("went on");
            }

            @Override
            public void onRefused(String sentence) {
                refused.complete(sentence);
            }

            @Override
            public CompletableFuture<WorkspaceResult> importBundle(Path bundle) {
                return CompletableFuture.completedFuture(new WorkspaceResult.ActionRefused("no bundle"));
            }

            @Override
            public CompletableFuture<WorkspaceResult> reopenRecord(Path record) {
                return CompletableFuture.completedFuture(new WorkspaceResult.ActionRefused("no record"));
            }
        };
    }
}
