package dev.gateboard.app.controller;

import dev.gateboard.app.desktop.BrowserLauncher;
import dev.gateboard.app.desktop.FileDialogs;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.board.BoardController;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.gate.ActionRequest;
import dev.gateboard.ui.status.Appearance;
import dev.gateboard.ui.text.ExternalLinkRules;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// What the board asks for, done on the workspace.
public record WorkspaceBoardController(
        Workspace workspace, Person me, FileDialogs choosing, Pages pages, Executor screen, BoardWindow face)
        implements BoardController {

    /// What the window does itself; on the JavaFX thread.
    public interface BoardWindow {
        /// Shows what came of an action.
        void answer(WorkspaceResult done);

        DraftStore drafts();

        void exported(WorkspaceResult done, Path file);

        void inform(String sentence);

        void open(Path file);

        /// A template was chosen: a newer one for the review on screen, or a review of its own.
        void chosen(WorkspaceState.TemplateLine template);

        void present(UUID review);

        /// Plays a release week in place of the board.
        void playDemo();

        void copy(String text);

        void setAppearance(Appearance appearance);
    }

    @Override
    public CompletableFuture<WorkspaceResult> perform(UUID review, ActionRequest wish) {
        var asked = wish.many()
                ? workspace.performMany(review, me, me, wish.actions(), wish.enclosures(), wish.seen())
                : workspace.perform(review, me, me, wish.actions(), wish.enclosures(), wish.seen());
        // A fault is an answer too: what was typed waits for one.
        var done = asked.exceptionally(fault ->
                        new WorkspaceResult.ActionRefused("This was not done, by a fault of Gateboard: " + fault))
                .thenApplyAsync(answer -> answer, screen);
        var _ = done.thenAccept(face::answer);
        return done;
    }

    @Override
    public DraftStore drafts() {
        return face.drafts();
    }

    @Override
    public void undo(UUID review) {
        hear(workspace.undo(review, me));
    }

    @Override
    public void redo(UUID review) {
        hear(workspace.redo(review, me));
    }

    private void hear(CompletableFuture<WorkspaceResult> asked) {
        var _ = asked.thenAcceptAsync(face::answer, screen);
    }

    @Override
    public void export(UUID review, String name, boolean plain) {
        choosing.chooseFileToSave(name)
                .ifPresent(file -> exported(workspace.records().export(review, me, file, plain, false), file));
    }

    @Override
    public void exportFolder(UUID review) {
        choosing.chooseExportFolder()
                .ifPresent(folder -> exported(workspace.records().exportFolder(review, me, folder, false), folder));
    }

    private void exported(CompletableFuture<WorkspaceResult> asked, Path place) {
        var _ = asked.thenAcceptAsync(done -> face.exported(done, place), screen);
    }

    @Override
    public void present(UUID review) {
        face.present(review);
    }

    @Override
    public void seeWeek() {
        face.playDemo();
    }

    @Override
    public void copy(String text) {
        face.copy(text);
    }

    @Override
    public void openFile() {
        choosing.chooseFileToOpen().ifPresent(face::open);
    }

    @Override
    public Optional<Path> chooseEvidence() {
        return choosing.toAttach();
    }

    @Override
    public void openTemplate(WorkspaceState.TemplateLine template) {
        face.chosen(template);
    }

    @Override
    public void follow(String target) {
        if (ExternalLinkRules.isAllowed(target) && !BrowserLauncher.opens(target)) face.inform(target);
    }

    @Override
    public void appear(Appearance appearance) {
        face.setAppearance(appearance);
        remember("window.appearance", appearance.name());
    }

    @Override
    public void remember(String setting, String value) {
        var _ = workspace.remember(setting, value);
    }
}
