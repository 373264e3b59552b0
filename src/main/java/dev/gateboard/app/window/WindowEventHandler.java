package dev.gateboard.app.window;

import dev.gateboard.app.controller.ActiveReviewProbeService;
import dev.gateboard.app.controller.ReviewFileOpener;
import dev.gateboard.app.controller.WorkspaceAttachmentController;
import dev.gateboard.app.controller.WorkspaceBoardController;
import dev.gateboard.app.controller.WorkspaceDocumentChangeController;
import dev.gateboard.app.controller.WorkspaceSettingsController;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.text.review.ConcurrentChangeText;
import dev.gateboard.ui.changes.PendingDocumentUpdate;
import dev.gateboard.workspace.ReviewProbeMonitor;
import dev.gateboard.workspace.WorkspaceState;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// What the parts of the window tell it: what was done or refused, what came in, what is asked of it.
final class WindowEventHandler {
    private final DashboardWindow window;
    private final Messages messages;
    private final Executor screen;

    WindowEventHandler(DashboardWindow window, Messages messages, Executor screen) {
        this.window = window;
        this.messages = messages;
        this.screen = screen;
    }

    private void showProbeState(ReviewProbeMonitor.State asks) {
        window.view().showProbeState(asks);
        window.meeting().showProbeState(asks);
    }

    ActiveReviewProbeService.ProbeServiceListener probeServiceListener() {
        return new ActiveReviewProbeService.ProbeServiceListener() {
            @Override
            public void onStateChanged(ReviewProbeMonitor.State state) {
                screen.execute(() -> showProbeState(state));
            }

            @Override
            public void onError(String sentence) {
                screen.execute(() -> window.view().showError(sentence));
            }

            @Override
            public void onSourcesChanged(List<SourceHealth> sources) {
                screen.execute(() -> window.view().showSources(sources));
            }
        };
    }

    WorkspaceDocumentChangeController.ChangeListener changeListener() {
        return new WorkspaceDocumentChangeController.ChangeListener() {
            @Override
            public void onUpdate(UUID review, Optional<PendingDocumentUpdate> arrival) {
                window.view().pages().showUpdate(review, arrival);
            }

            @Override
            public void askReplace(String sentence, Runnable replace) {
                boardWindow().askReplace(sentence, replace);
            }

            @Override
            public void onError(UUID review, String sentence) {
                window.view().pages().showUpdateError(review, sentence);
            }

            @Override
            public void onOtherChecklist(UUID review, String sentence, Path file) {
                window.view().pages().showOtherChecklist(review, sentence, () -> {
                    window.view().closePage();
                    window.controllers().files().openNew(file);
                });
            }

            @Override
            public void startReview(Path file) {
                window.view().closePage();
                window.open(file);
            }

            @Override
            public void startReview(WorkspaceState.TemplateLine template) {
                window.view().closePage();
                var _ = window.workspace()
                        .document(template.sha256())
                        .thenCompose(bytes -> window.workspace()
                                .open(
                                        window.me(),
                                        template.fileName(),
                                        bytes.orElseThrow(),
                                        GateSyntax.TASKS,
                                        Map.of()))
                        .thenAcceptAsync(
                                done -> {
                                    window.sample().showEnd();
                                    showResult(done);
                                },
                                screen);
            }
        };
    }

    WorkspaceAttachmentController.Listener attachmentListener() {
        return new WorkspaceAttachmentController.Listener() {
            @Override
            public void onSaved(String sentence) {
                window.view().showMessage(sentence);
            }

            @Override
            public void onRefused(String sentence) {
                window.view().showError(sentence);
            }
        };
    }

    void open(Path file) {
        window.open(file);
    }

    void openFrom(UUID before, Path file) {
        window.openFrom(before, file);
    }

    ReviewFileOpener.OpenListener openListener() {
        return new ReviewOpenHandler(window, this, messages, screen);
    }

    void showBundleResult(WorkspaceResult done, Path file) {
        showResult(done);
        if (done instanceof WorkspaceResult.Stored) window.view().showMessage(messages.text("window.bundled", file));
    }

    void showResult(WorkspaceResult done) {
        switch (done) {
            case WorkspaceResult.Stored(var after, var _, var leftOut, var remarks) -> {
                var told = new ArrayList<>(remarks);
                if (!leftOut.isEmpty())
                    told.add(messages.text(
                            "gate.leftOut",
                            ConcurrentChangeText.skippedText(after.review().checklist(), leftOut)));
                window.view().showMessage(String.join(" ", told));
            }
            case WorkspaceResult.ActionRefused(String sentence) -> window.view().showError(sentence);
        }
    }

    WorkspaceSettingsController.SettingsWindow settingsWindow() {
        return new SettingsWindowHandler(window);
    }

    WorkspaceBoardController.BoardWindow boardWindow() {
        return new BoardWindowHandler(window, this, messages, screen);
    }

    void showWhenDone(CompletableFuture<WorkspaceResult> asked) {
        var _ = asked.thenAcceptAsync(this::showResult, screen);
    }

    /// Keeps what is typed; where it cannot be kept, the drafts are told.
    void saveDraft(String setting, String text) {
        var _ = window.workspace()
                .saveSetting(setting, text)
                .whenCompleteAsync(
                        (_, fault) -> {
                            if (fault != null) window.drafts().notKept(setting);
                        },
                        screen);
    }
}
