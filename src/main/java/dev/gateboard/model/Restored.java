package dev.gateboard.model;

/// A file that events of a review came from, a record or a bundle, and who opened it.
///
/// @param inChain whether an event says so; of a bundle it is kept beside the chain, and `said` has the number after
/// its
/// last event
public record Restored(Said said, Deed.Restore deed, boolean inChain) {

    /// Whether the event of this number came from it.
    public boolean brought(int number) {
        return number > deed.after() && number <= deed.until() && number < said.number();
    }

    /// Whether everything that came from the other came from this one too.
    private boolean isInsteadOf(Restored other) {
        return deed.after() <= other.deed().after() && last() >= other.last();
    }

    private int last() {
        return Math.min(deed.until(), said.number() - 1);
    }

    /// Whether a newer one vouches for all of it.
    boolean isVouchedBy(Restored newer) {
        return newer.deed().vouched() && newer.isInsteadOf(this);
    }

    /// Whether the other is the word of this file alone: what a stranger's event says of who vouches for it.
    boolean isSaying(Restored other) {
        return !deed.vouched() && other.inChain() && brought(other.said().number());
    }
}
