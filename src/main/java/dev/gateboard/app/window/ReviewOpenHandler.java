package dev.gateboard.app.window;

import dev.gateboard.app.controller.ReviewFileOpener;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Shows what came of opening a file as a review.
record ReviewOpenHandler(DashboardWindow window, WindowEventHandler events, Messages messages, Executor screen)
        implements ReviewFileOpener.OpenListener {

    @Override
    public void onOpened(WorkspaceResult done, Optional<Path> checklist) {
        events.showResult(done);
        if (!(done instanceof WorkspaceResult.Stored stored)) return;
        showReview(stored);
        new NextVersionNotice(window, messages, screen).offer(stored.reviewStatus());
        checklist.ifPresent(file -> window.controllers()
                .changes()
                .rememberFile(stored.reviewStatus().review().id(), file));
    }

    private void showReview(WorkspaceResult.Stored stored) {
        window.sample().showEnd();
        window.view().open(stored.reviewStatus().review().id());
        var beside = new ArrayList<>(stored.problems());
        beside.removeAll(stored.reviewStatus().review().checklist().problems());
        if (beside.isEmpty()) return;
        var first = beside.getFirst();
        window.view()
                .showMessage(
                        messages.count("window.probes", beside.size(), String.valueOf(first.line()), first.message()));
    }

    @Override
    public void onOpenedAsNextReview(WorkspaceResult done, Path checklist) {
        boolean sampleKept = window.sample().isKept();
        onOpened(done, Optional.of(checklist));
        if (done instanceof WorkspaceResult.Stored) window.view().pages().openLastTime();
        if (sampleKept) window.sample().showKept();
    }

    @Override
    public void onKnown(UUID review, Path checklist, Runnable another) {
        window.sample().showEnd();
        window.view().open(review);
        // Where the file differs from what the review has, its changes are offered.
        window.controllers().changes().rememberFile(review, checklist);
        window.view()
                .offer(
                        messages.text("window.known", String.valueOf(checklist.getFileName())),
                        messages.text("window.another"),
                        another);
    }

    @Override
    public void onNoGates(Path checklist, int rows, int bullets, Consumer<GateSyntax> open) {
        var ways = new LinkedHashMap<String, Runnable>();
        if (rows > 0) ways.put(messages.count("window.rows", rows), () -> open.accept(GateSyntax.ROWS));
        if (bullets > 0) ways.put(messages.count("window.bullets", bullets), () -> open.accept(GateSyntax.BULLETS));
        window.view().offer(messages.text("window.noGates", String.valueOf(checklist.getFileName())), ways);
    }

    @Override
    public void onRefused(String sentence) {
        window.view().showError(sentence);
    }

    @Override
    public CompletableFuture<WorkspaceResult> importBundle(Path bundle) {
        return window.controllers().records().importBundle(bundle);
    }

    @Override
    public CompletableFuture<WorkspaceResult> reopenRecord(Path record) {
        return window.controllers().records().reopenRecord(record);
    }
}
