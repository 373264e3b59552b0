package dev.gateboard.model.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Attribution;

/// A file that events of a review came from, a record or a bundle, and who opened it.
///
/// @param isInChain whether an event says so; of a bundle it is kept beside the chain, and `said` has the number
///     after its last event
public record RestoreEntry(Attribution attribution, Action.RestoreFromRecord action, boolean isInChain) {

    /// Whether the event of this number came from it.
    public boolean includes(int number) {
        return number > action.afterEvent() && number <= action.lastEvent() && number < attribution.number();
    }

    /// Whether everything that came from the other came from this one too.
    private boolean isInsteadOf(RestoreEntry other) {
        return action.afterEvent() <= other.action().afterEvent() && lastEvent() >= other.lastEvent();
    }

    private int lastEvent() {
        return Math.min(action.lastEvent(), attribution.number() - 1);
    }

    /// Whether a newer one vouches for all of it.
    boolean isVerifiedBy(RestoreEntry newer) {
        return newer.action().verified() && newer.isInsteadOf(this);
    }

    /// Whether the other is the word of this file alone: what a stranger's event says of who vouches for it.
    boolean isOnlySourceOf(RestoreEntry other) {
        return !action.verified()
                && other.isInChain()
                && includes(other.attribution().number());
    }
}
