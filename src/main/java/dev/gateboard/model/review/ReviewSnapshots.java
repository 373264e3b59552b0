package dev.gateboard.model.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.collection.PersistentList;
import java.util.Optional;

/// A review as it stood at moments that people come back to, the newest first.
///
/// @param milestones at each export, decision and end of a round
/// @param votes before each vote
record ReviewSnapshots(PersistentList<Review> milestones, PersistentList<Review> votes) {
    static final ReviewSnapshots NONE = new ReviewSnapshots(PersistentList.empty(), PersistentList.empty());

    /// Whether people come back to how a review stood after such an event.
    static boolean isMilestone(Action action) {
        return action instanceof Action.Export || action instanceof Action.EndRound || action instanceof Action.Decide;
    }

    ReviewSnapshots withMilestone(Review review) {
        return new ReviewSnapshots(milestones.prepend(review), votes);
    }

    ReviewSnapshots withVote(Review before) {
        return new ReviewSnapshots(milestones, votes.prepend(before));
    }

    /// The review that a vote was about.
    ///
    /// @param number of the event that cast the vote
    Optional<Review> atVote(int number) {
        var rest = votes;
        while (rest instanceof PersistentList.Node<Review>(Review before, var older)) {
            if (before.lastEvent().number() < number) return Optional.of(before);
            rest = older;
        }
        return Optional.empty();
    }
}
