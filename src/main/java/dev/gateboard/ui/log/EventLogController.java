package dev.gateboard.ui.log;

import dev.gateboard.model.review.Review;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What the log asks for. It is worked out beside the JavaFX thread, and comes on it.
public interface EventLogController {
    /// All events of a review, the newest first.
    CompletableFuture<List<EventLogRow>> entries(Review review);

    /// Those that a filter takes.
    CompletableFuture<List<EventLogRow>> filter(List<EventLogRow> entries, EventLogFilter filter);
}
