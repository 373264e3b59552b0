package dev.gateboard.model;

import java.util.Optional;

/// Words and signals that came with a record which nobody has verified: claims of that file, until a person confirms
/// them (rule R9).
final class Unvouched {
    private Unvouched() {}

    /// The file whose word alone is what was said of the gate last, or what its signals said where nobody has.
    static Optional<Restored> of(Review review, Gate gate) {
        var state = review.state(gate);
        return of(
                review,
                gate,
                state.mark().decided()
                        ? state.mark().number()
                        : state.signal().observed().number());
    }

    /// The file that says what the event of this number says, or that brought it back: a stranger's undo brings back no
    /// mark of somebody here.
    static Optional<Restored> of(Review review, Gate gate, int number) {
        var meeting = review.meeting();
        if (meeting.restored().isEmpty()) return Optional.empty();
        var saying = meeting.claimedBy(number);
        if (saying.isPresent()) return saying;
        for (var event : review.state(gate).history().newestFirst()) {
            if (event.number() <= number) break;
            var bringing = bringsBack(event.deed()) ? meeting.claimedBy(event.number()) : Optional.<Restored>empty();
            if (bringing.isPresent()) return bringing;
        }
        return Optional.empty();
    }

    private static boolean bringsBack(Deed deed) {
        return deed instanceof Deed.Undo
                || deed instanceof Deed.Redo
                || deed instanceof Deed.Revoke
                || deed instanceof Deed.Confirm
                || deed instanceof Deed.Recut
                || deed instanceof Deed.Revise;
    }
}
