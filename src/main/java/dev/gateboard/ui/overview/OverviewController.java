package dev.gateboard.ui.overview;

import dev.gateboard.model.action.RemovedContent;
import dev.gateboard.model.overview.BurnUpCurve;
import dev.gateboard.model.overview.ReviewSearch;
import dev.gateboard.model.overview.ReviewSummary;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// What the overview asks for. Answers come on the JavaFX thread; a sentence is empty where all went well.
public interface OverviewController {
    /// The reviews that are archived, or those that are not, in order of opening.
    CompletableFuture<List<ReviewSummary>> reviews(boolean archived);

    /// The cleared gates of a review over time; nothing where there is no such review.
    CompletableFuture<BurnUpCurve> burnUp(UUID review);

    /// Gates of the active reviews in which the text is found.
    CompletableFuture<List<ReviewSearch.Match>> search(String text);

    /// The same of the archived ones, which takes longer: their events are read for it.
    CompletableFuture<List<ReviewSearch.Match>> searchArchived(String text);

    CompletableFuture<String> rename(UUID review, String name);

    CompletableFuture<String> archive(UUID review, boolean archived);

    /// What would go with a review besides its events.
    CompletableFuture<RemovedContent> previewRemoval(UUID review);

    CompletableFuture<String> remove(UUID review, String reason);

    /// What is asked about templates.
    TemplateController templates();

    /// Asks where to, and writes a review as one file.
    void saveBundle(UUID review, String name);
}
