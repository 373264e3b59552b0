package dev.gateboard.app.window;

import dev.gateboard.app.controller.WorkspaceBoardController;
import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.workspace.WorkspaceState;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Executor;

/// Does what the board asks of its window: what is said in it, what takes its place, how it looks.
record BoardWindowHandler(DashboardWindow window, WindowEventHandler events, Messages messages, Executor screen)
        implements WorkspaceBoardController.BoardWindow {

    @Override
    public DraftStore drafts() {
        return window.drafts();
    }

    @Override
    public void showResult(WorkspaceResult done) {
        events.showResult(done);
    }

    @Override
    public void showExportResult(WorkspaceResult done, Path file) {
        showResult(done);
        if (done instanceof WorkspaceResult.Stored) window.view().showMessage(messages.text("window.exported", file));
    }

    @Override
    public void askReplace(String sentence, Runnable replace) {
        window.view().showMessage("");
        window.view().offer(sentence, messages.text("export.replace"), replace);
    }

    @Override
    public void showMessage(String sentence) {
        window.view().showMessage(sentence);
    }

    @Override
    public void open(Path file) {
        window.open(file);
    }

    @Override
    public void offerTemplate(WorkspaceState.TemplateLine template) {
        window.controllers().changes().offerTemplate(template);
    }

    @Override
    public void present(UUID review) {
        var _ = window.workspace()
                .state()
                .thenAcceptAsync(state -> state.reviewStatus(review).ifPresent(window.meeting()::showReview), screen);
    }

    @Override
    public void playDemo() {
        window.playWeek();
    }

    @Override
    public void copy(String text) {
        window.meeting().copy(text);
    }
}
