package dev.gateboard.workspace;

import dev.gateboard.model.overview.ReviewSummary;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.workspace.review.ArchivedReviewReader;
import dev.gateboard.workspace.review.LoadedReview;
import dev.gateboard.workspace.review.ReviewCache;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// What a workspace tells of many reviews without reading their events, and of single ones, archived ones too. It runs
/// on the owner thread.
public final class OverviewOperations {
    private final OwnerThread owner;
    private final WorkspaceOperations operations;
    private final Store store;
    private final InstantSource clock;
    private final ArchivedReviewReader archived;

    OverviewOperations(OwnerThread owner, WorkspaceOperations operations, Store store, InstantSource clock) {
        this.owner = owner;
        this.store = store;
        this.operations = operations;
        this.clock = clock;
        this.archived = new ArchivedReviewReader(store, clock);
    }

    /// Every review that is not archived, in order of opening.
    public CompletableFuture<List<ReviewSummary>> active() {
        return owner.run(() -> operations.summaries().summaries(false, clock.instant()));
    }

    /// Every archived review, in order of opening.
    public CompletableFuture<List<ReviewSummary>> archived() {
        return owner.run(() -> operations.summaries().summaries(true, clock.instant()));
    }

    /// Whether a review is archived.
    public CompletableFuture<Boolean> isArchived(UUID review) {
        return owner.run(() ->
                operations.find(review).isPresent() && operations.reviews().isArchived(review));
    }

    /// One review as it stands, archived or not; empty where there is none.
    public CompletableFuture<Optional<ReviewStatus>> reviewStatus(UUID review) {
        return owner.run(() -> operations.find(review).map(LoadedReview::reviewStatus));
    }

    /// An archived review, to be searched: only the last few of them stay in memory. Empty where there is none.
    public CompletableFuture<Optional<ReviewStatus>> archivedReview(UUID review) {
        return owner.run(() -> archived.read(review));
    }

    /// One review as it was after the last of its first events.
    public CompletableFuture<Review> reviewAfter(UUID review, int event) {
        return owner.run(() -> {
            var then = new ReviewCache(store, clock);
            then.applyEvents(
                    review,
                    store.events(review, 0).stream()
                            .filter(each -> each.number() <= event)
                            .toList());
            return then.reviewStatus(review).review();
        });
    }
}
