package dev.gateboard.app.controller;

import dev.gateboard.app.desktop.BrowserLauncher;
import dev.gateboard.app.desktop.FileDialogs;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.board.BoardController;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.gate.action.ActionRequest;
import dev.gateboard.ui.task.BackgroundTasks;
import dev.gateboard.ui.text.ExternalLinkRules;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.WorkspaceState;
import dev.gateboard.workspace.record.ExportTarget;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// What the board asks for, done on the workspace.
public record WorkspaceBoardController(
        Workspace workspace, Person me, FileDialogs fileDialogs, Pages pages, BackgroundTasks tasks, BoardWindow window)
        implements BoardController {

    /// What the window does itself; on the JavaFX thread.
    public interface BoardWindow extends FileExport.ReplaceQuestion {
        /// Shows what came of an action.
        void showResult(WorkspaceResult done);

        DraftStore drafts();

        void showExportResult(WorkspaceResult done, Path file);

        void showMessage(String sentence);

        void open(Path file);

        /// A template was chosen: a newer one for the review on screen, or a review of its own.
        void offerTemplate(WorkspaceState.TemplateLine template);

        void present(UUID review);

        /// Plays a release week in place of the board.
        void playDemo();

        void copy(String text);
    }

    @Override
    public CompletableFuture<WorkspaceResult> perform(UUID review, ActionRequest wish) {
        var asked = wish.isBulk()
                ? workspace.performMany(review, me, me, wish.actions(), wish.attachments(), wish.seenState())
                : workspace.perform(review, me, me, wish.actions(), wish.attachments(), wish.seenState());
        // A fault is an answer too: what was typed waits for one.
        var done = asked.exceptionally(fault ->
                        new WorkspaceResult.ActionRefused(Messages.WINDOW.text("window.fault", String.valueOf(fault))))
                .thenApplyAsync(answer -> answer, screen());
        var _ = done.thenAccept(window::showResult);
        return done;
    }

    @Override
    public void chooseRoles(UUID review, GateSyntax.RoleChoice choice) {
        showResult(workspace
                .revisions()
                .changeSyntax(review, me, form -> form.withNewestRules().withRoleChoice(choice)));
    }

    @Override
    public DraftStore drafts() {
        return window.drafts();
    }

    @Override
    public void undo(UUID review) {
        showResult(workspace.undo(review, me));
    }

    @Override
    public void redo(UUID review) {
        showResult(workspace.redo(review, me));
    }

    private void showResult(CompletableFuture<WorkspaceResult> asked) {
        var _ = asked.thenAcceptAsync(window::showResult, screen());
    }

    @Override
    public void export(UUID review, String name, boolean plain) {
        fileDialogs
                .chooseFileToSave(name)
                .ifPresent(file -> write(file, target -> workspace.records().export(review, me, target, plain)));
    }

    @Override
    public void exportFolder(UUID review, int decision) {
        fileDialogs
                .chooseExportFolder()
                .ifPresent(folder ->
                        write(folder, target -> workspace.records().exportFolder(review, me, target, decision)));
    }

    private void write(Path place, Function<ExportTarget, CompletableFuture<WorkspaceResult>> export) {
        var _ = new FileExport(tasks, window)
                .write(place, export)
                .thenAccept(done -> window.showExportResult(done, place));
    }

    private Executor screen() {
        return tasks.screen();
    }

    @Override
    public void present(UUID review) {
        window.present(review);
    }

    @Override
    public void playDemo() {
        window.playDemo();
    }

    @Override
    public void copy(String text) {
        window.copy(text);
    }

    @Override
    public void openFile() {
        fileDialogs.chooseFileToOpen().ifPresent(window::open);
    }

    @Override
    public Optional<Path> chooseEvidence() {
        return fileDialogs.toAttach();
    }

    @Override
    public void openTemplate(WorkspaceState.TemplateLine template) {
        window.offerTemplate(template);
    }

    @Override
    public void openLink(String target) {
        if (ExternalLinkRules.isAllowed(target) && !BrowserLauncher.open(target)) window.showMessage(target);
    }

    @Override
    public void remember(String setting, String value) {
        var _ = workspace.saveSetting(setting, value);
    }
}
