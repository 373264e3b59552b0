package dev.gateboard.app.window;

import dev.gateboard.app.controller.ReviewFileOpener;
import dev.gateboard.app.controller.SelectedReviewProbeService;
import dev.gateboard.app.controller.WorkspaceBoardController;
import dev.gateboard.app.controller.WorkspaceDocumentChangeController;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.text.review.ConcurrentChangeText;
import dev.gateboard.ui.changes.PendingDocumentUpdate;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.status.Appearance;
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

    SelectedReviewProbeService.ProbeServiceListener probeServiceListener() {
        return new SelectedReviewProbeService.ProbeServiceListener() {
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
            public void onError(UUID review, String sentence) {
                window.view().pages().showUpdateError(review, sentence);
            }

            @Override
            public void startReview(Path file) {
                window.view().closePage();
                window.open(file);
            }

            @Override
            public void startReview(WorkspaceState.TemplateLine template) {
                window.view().closePage();
                showWhenDone(window.workspace()
                        .document(template.sha256())
                        .thenCompose(bytes -> window.workspace()
                                .open(
                                        window.me(),
                                        template.fileName(),
                                        bytes.orElseThrow(),
                                        Checklist.GateSyntax.TASKS,
                                        Map.of())));
            }
        };
    }

    ReviewFileOpener.OpenListener openListener() {
        return new ReviewFileOpener.OpenListener() {
            @Override
            public void onOpened(WorkspaceResult done, Optional<Path> checklist) {
                showResult(done);
                if (!(done instanceof WorkspaceResult.Stored stored)) return;
                begun(stored);
                checklist.ifPresent(file -> window.documentChanges()
                        .rememberFile(stored.reviewStatus().review().id(), file));
            }

            @Override
            public void onOpenedAsNextReview(WorkspaceResult done, Path checklist) {
                onOpened(done, Optional.of(checklist));
                if (done instanceof WorkspaceResult.Stored)
                    window.view().pages().openLastTime();
            }

            @Override
            public void onRefused(String sentence) {
                window.view().showError(sentence);
            }

            @Override
            public CompletableFuture<WorkspaceResult> importBundle(Path bundle) {
                return window.records().importBundle(bundle);
            }

            @Override
            public CompletableFuture<WorkspaceResult> reopenRecord(Path record) {
                return window.records().reopenRecord(record);
            }
        };
    }

    private void begun(WorkspaceResult.Stored stored) {
        window.view().open(stored.reviewStatus().review().id());
        var beside = new ArrayList<>(stored.problems());
        beside.removeAll(stored.reviewStatus().review().checklist().problems());
        if (beside.isEmpty()) return;
        var first = beside.getFirst();
        window.view().showMessage(messages.text("window.probes", beside.size(), first.line(), first.message()));
    }

    void showBundleResult(WorkspaceResult done, Path file) {
        showResult(done);
        if (done instanceof WorkspaceResult.Stored) window.view().showMessage(messages.text("window.bundled", file));
    }

    void showResult(WorkspaceResult done) {
        switch (done) {
            case WorkspaceResult.Stored(var _, var _, var leftOut, var remarks) -> {
                var told = new ArrayList<>(remarks);
                if (!leftOut.isEmpty())
                    told.add(messages.text("gate.leftOut", ConcurrentChangeText.skippedText(leftOut)));
                window.view().showMessage(String.join(" ", told));
            }
            case WorkspaceResult.ActionRefused(String sentence) -> window.view().showError(sentence);
        }
    }

    WorkspaceBoardController.BoardWindow boardWindow() {
        return new WorkspaceBoardController.BoardWindow() {
            @Override
            public DraftStore drafts() {
                return window.drafts();
            }

            @Override
            public void showResult(WorkspaceResult done) {
                WindowEventHandler.this.showResult(done);
            }

            @Override
            public void showExportResult(WorkspaceResult done, Path file) {
                showResult(done);
                if (done instanceof WorkspaceResult.Stored)
                    window.view().showMessage(messages.text("window.exported", file));
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
                window.documentChanges().offerTemplate(template);
            }

            @Override
            public void present(UUID review) {
                var _ = window.workspace()
                        .state()
                        .thenAcceptAsync(
                                state -> state.reviewStatus(review).ifPresent(window.meeting()::showReview), screen);
            }

            @Override
            public void playDemo() {
                window.playWeek();
            }

            @Override
            public void copy(String text) {
                window.meeting().copy(text);
            }

            @Override
            public void setAppearance(Appearance appearance) {
                window.theme().setAppearance(window.scene(), appearance);
                window.meeting().setAppearance(appearance);
            }
        };
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
