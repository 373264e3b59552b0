package dev.gateboard.model;

import java.util.Optional;

/// A review as it stood at moments that people come back to, the newest first.
///
/// @param milestones at each export, decision and end of a round
/// @param votes before each vote
record Snapshots(Chain<Review> milestones, Chain<Review> votes) {
    static final Snapshots NONE = new Snapshots(Chain.empty(), Chain.empty());

    /// Whether people come back to how a review stood after such an event.
    static boolean isMilestone(Deed deed) {
        return deed instanceof Deed.Export || deed instanceof Deed.EndRound || deed instanceof Deed.Decide;
    }

    Snapshots withMilestone(Review review) {
        return new Snapshots(milestones.prepend(review), votes);
    }

    Snapshots withVote(Review before) {
        return new Snapshots(milestones, votes.prepend(before));
    }

    /// The review that a vote was about.
    ///
    /// @param number of the event that cast the vote
    Optional<Review> atVote(int number) {
        var rest = votes;
        while (rest instanceof Chain.Node<Review>(Review before, var older)) {
            if (before.last().number() < number) return Optional.of(before);
            rest = older;
        }
        return Optional.empty();
    }
}
