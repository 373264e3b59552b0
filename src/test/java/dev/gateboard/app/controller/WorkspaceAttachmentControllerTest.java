package dev.gateboard.app.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.window.ChosenFile;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.review.FileAttachment;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An attached file is opened as a copy, which goes with the window.
class WorkspaceAttachmentControllerTest {
    private static final Person ADA = new Person("Ada Bar", "ada@example.org");
    private static final FileAttachment REPORT =
            FileAttachment.of("report.txt", "all well".getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path folder = Path.of("");

    private final CompletableFuture<String> refused = new CompletableFuture<>();
    private final CompletableFuture<Path> opened = new CompletableFuture<>();

    private Workspace workspace() throws Exception {
        var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"))).store();
        var workspace = new Workspace(store, InstantSource.system(), ZoneOffset.UTC, _ -> {});
        var review = (WorkspaceResult.Stored) workspace
                .open(ADA, "a.md", "# A\n\n- [ ] one\n".getBytes(StandardCharsets.UTF_8), GateSyntax.TASKS, Map.of())
                .get();
        var gate = review.reviewStatus().review().checklist().gates().getFirst();
        workspace
                .perform(
                        review.reviewStatus().review().id(),
                        ADA,
                        ADA,
                        List.of(new Action.Attach(gate.id(), REPORT.evidence())),
                        List.of(REPORT))
                .get();
        return workspace;
    }

    private WorkspaceAttachmentController controller(Workspace workspace, boolean taken) {
        var listener = new WorkspaceAttachmentController.Listener() {
            @Override
            public void onSaved(String sentence) {}

            @Override
            public void onRefused(String sentence) {
                refused.complete(sentence);
            }
        };
        return new WorkspaceAttachmentController(workspace, new ChosenFile(), Runnable::run, listener, file -> {
            opened.complete(file);
            return taken;
        });
    }

    @Test
    void theCopyHasTheNameAndTheBytesAndGoesWithTheWindow() throws Exception {
        try (var workspace = workspace()) {
            var files = controller(workspace, true);
            files.open(REPORT.evidence());
            var copy = opened.get(1, TimeUnit.MINUTES);
            assertThat(copy).hasFileName("report.txt").hasContent("all well");
            files.close();
            assertThat(Files.exists(copy)).isFalse();
            assertThat(refused).isNotDone();
        }
    }

    @Test
    void whereNoProgramTakesItThatIsSaid() throws Exception {
        try (var workspace = workspace()) {
            var files = controller(workspace, false);
            files.open(REPORT.evidence());
            assertThat(refused.get(1, TimeUnit.MINUTES))
                    .isEqualTo("No program on this computer opens report.txt. Save it instead.");
            files.close();
        }
    }
}
