package dev.gateboard.app.controller;

import dev.gateboard.language.Messages;
import dev.gateboard.model.review.Review;
import dev.gateboard.ui.log.EventLogController;
import dev.gateboard.ui.log.EventLogFilter;
import dev.gateboard.ui.log.EventLogRow;
import dev.gateboard.workspace.Workspace;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Reads the log of a review from the database, and puts it into words beside the JavaFX thread.
public record WorkspaceEventLogController(Workspace workspace, Messages messages, Executor screen)
        implements EventLogController {

    @Override
    public CompletableFuture<List<EventLogRow>> entries(Review review) {
        return workspace
                .events(review.id())
                .thenApplyAsync(
                        events -> events.reversed().stream()
                                .map(event -> EventLogRow.of(messages, review, event))
                                .toList(),
                        WorkspaceEventLogController::runInBackground)
                .thenApplyAsync(entries -> entries, screen);
    }

    @Override
    public CompletableFuture<List<EventLogRow>> filter(List<EventLogRow> entries, EventLogFilter filter) {
        return CompletableFuture.supplyAsync(() -> filter.apply(entries), WorkspaceEventLogController::runInBackground)
                .thenApplyAsync(found -> found, screen);
    }

    private static void runInBackground(Runnable task) {
        Thread.startVirtualThread(task);
    }
}
