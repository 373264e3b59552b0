package dev.gateboard.app.window;

import dev.gateboard.app.controller.ReviewFileOpener;
import dev.gateboard.app.controller.SelectedReviewProbeService;
import dev.gateboard.app.controller.WorkspaceBoardController;
import dev.gateboard.app.controller.WorkspaceDocumentChangeController;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.text.review.ConcurrentChangeText;
import dev.gateboard.ui.changes.PendingDocumentUpdate;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.status.Appearance;
import dev.gateboard.ui.text.Messages;
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

    private void asksNow(ReviewProbeMonitor.State asks) {
        window.view().asked(asks);
        window.meeting().asked(asks);
    }

    SelectedReviewProbeService.ProbeServiceListener heard() {
        return new SelectedReviewProbeService.ProbeServiceListener() {
            @Override
            public void asked(ReviewProbeMonitor.State state) {
                screen.execute(() -> asksNow(state));
            }

            @Override
            public void trouble(String sentence) {
                screen.execute(() -> window.view().refuse(sentence));
            }

            @Override
            public void sources(List<SourceHealth> sources) {
                screen.execute(() -> window.view().sources(sources));
            }
        };
    }

    WorkspaceDocumentChangeController.ChangeListener told() {
        return new WorkspaceDocumentChangeController.ChangeListener() {
            @Override
            public void arrived(UUID review, Optional<PendingDocumentUpdate> arrival) {
                window.view().pages().arrived(review, arrival);
            }

            @Override
            public void trouble(UUID review, String sentence) {
                window.view().pages().showUpdateError(review, sentence);
            }

            @Override
            public void begin(Path file) {
                window.view().back();
                window.open(file);
            }

            @Override
            public void begin(WorkspaceState.TemplateLine template) {
                window.view().back();
                hear(window.verbsOf()
                        .document(template.sha256())
                        .thenCompose(bytes -> window.verbsOf()
                                .open(
                                        window.me(),
                                        template.fileName(),
                                        bytes.orElseThrow(),
                                        Checklist.GateSyntax.TASKS,
                                        Map.of())));
            }
        };
    }

    ReviewFileOpener.OpenListener opened() {
        return new ReviewFileOpener.OpenListener() {
            @Override
            public void opened(WorkspaceResult done, Optional<Path> checklist) {
                answer(done);
                if (!(done instanceof WorkspaceResult.Stored stored)) return;
                begun(stored);
                checklist.ifPresent(file ->
                        window.arrivals().rememberFile(stored.board().review().id(), file));
            }

            @Override
            public void openedAsNextReview(WorkspaceResult done, Path checklist) {
                opened(done, Optional.of(checklist));
                if (done instanceof WorkspaceResult.Stored)
                    window.view().pages().openLastTime();
            }

            @Override
            public void refused(String sentence) {
                window.view().refuse(sentence);
            }

            @Override
            public CompletableFuture<WorkspaceResult> take(Path bundle) {
                return window.records().take(bundle);
            }

            @Override
            public CompletableFuture<WorkspaceResult> reopen(Path record) {
                return window.records().reopen(record);
            }
        };
    }

    private void begun(WorkspaceResult.Stored stored) {
        window.view().open(stored.board().review().id());
        var beside = new ArrayList<>(stored.problems());
        beside.removeAll(stored.board().review().checklist().problems());
        if (beside.isEmpty()) return;
        var first = beside.getFirst();
        window.view().inform(messages.text("window.probes", beside.size(), first.line(), first.message()));
    }

    void bundled(WorkspaceResult done, Path file) {
        answer(done);
        if (done instanceof WorkspaceResult.Stored) window.view().inform(messages.text("window.bundled", file));
    }

    void answer(WorkspaceResult done) {
        switch (done) {
            case WorkspaceResult.Stored(var _, var _, var leftOut, var remarks) -> {
                var told = new ArrayList<>(remarks);
                if (!leftOut.isEmpty()) told.add(messages.text("gate.leftOut", ConcurrentChangeText.leftOut(leftOut)));
                window.view().inform(String.join(" ", told));
            }
            case WorkspaceResult.ActionRefused(String sentence) -> window.view().refuse(sentence);
        }
    }

    WorkspaceBoardController.BoardWindow face() {
        return new WorkspaceBoardController.BoardWindow() {
            @Override
            public DraftStore drafts() {
                return window.drafts();
            }

            @Override
            public void answer(WorkspaceResult done) {
                WindowEventHandler.this.answer(done);
            }

            @Override
            public void exported(WorkspaceResult done, Path file) {
                answer(done);
                if (done instanceof WorkspaceResult.Stored)
                    window.view().inform(messages.text("window.exported", file));
            }

            @Override
            public void inform(String sentence) {
                window.view().inform(sentence);
            }

            @Override
            public void open(Path file) {
                window.open(file);
            }

            @Override
            public void chosen(WorkspaceState.TemplateLine template) {
                window.arrivals().offerTemplate(template);
            }

            @Override
            public void present(UUID review) {
                var _ = window.verbsOf()
                        .state()
                        .thenAcceptAsync(state -> state.board(review).ifPresent(window.meeting()::present), screen);
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
                window.theme().appear(window.scene(), appearance);
                window.meeting().appear(appearance);
            }
        };
    }

    void hear(CompletableFuture<WorkspaceResult> asked) {
        var _ = asked.thenAcceptAsync(this::answer, screen);
    }

    /// Keeps what is typed; where it cannot be kept, the drafts are told.
    void keep(String setting, String text) {
        var _ = window.verbsOf()
                .remember(setting, text)
                .whenCompleteAsync(
                        (_, fault) -> {
                            if (fault != null) window.drafts().notKept(setting);
                        },
                        screen);
    }
}
