package dev.gateboard.model.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.NewBuild;
import dev.gateboard.model.collection.PersistentList;
import java.util.List;

/// What a review goes on from: the builds before this one, the newest first, and the review before.
///
/// @param from at most one
public record ReviewLineage(PersistentList<NewBuild> cuts, List<Action.Follow> from) {
    static final ReviewLineage NONE = new ReviewLineage(PersistentList.empty(), List.of());

    public ReviewLineage {
        from = List.copyOf(from);
    }

    /// The number of the event that cut this build, 0 for the first.
    int newestCut() {
        return cuts instanceof PersistentList.Node<NewBuild>(NewBuild newest, var _)
                ? newest.attribution().number()
                : 0;
    }

    public ReviewLineage with(PersistentList<NewBuild> other) {
        return new ReviewLineage(other, from);
    }

    public ReviewLineage with(Action.Follow follow) {
        return new ReviewLineage(cuts, List.of(follow));
    }
}
