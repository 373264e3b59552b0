package dev.gateboard.model.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.NewBuild;
import dev.gateboard.model.collection.PersistentList;
import java.util.List;

/// What a review goes on from: the builds before this one, the newest first, and the review before.
///
/// @param previousReview at most one
public record ReviewLineage(PersistentList<NewBuild> newBuilds, List<Action.ContinueFromReview> previousReview) {
    static final ReviewLineage NONE = new ReviewLineage(PersistentList.empty(), List.of());

    public ReviewLineage {
        previousReview = List.copyOf(previousReview);
    }

    /// The number of the event that cut this build, 0 for the first.
    int newestBuildEvent() {
        return newBuilds instanceof PersistentList.Node<NewBuild>(NewBuild newest, var _)
                ? newest.attribution().number()
                : 0;
    }

    public ReviewLineage withNewBuilds(PersistentList<NewBuild> other) {
        return new ReviewLineage(other, previousReview);
    }

    public ReviewLineage withPreviousReview(Action.ContinueFromReview follow) {
        return new ReviewLineage(newBuilds, List.of(follow));
    }
}
