package dev.gateboard.model.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import java.util.Optional;

/// Words and signals that came with a record which no one has verified: claims of that file, until a person confirms
/// them (rule R9).
public final class UnverifiedRecordRules {
    private UnverifiedRecordRules() {}

    /// The file that alone says what was said of the gate last, or what its signals said where no one has.
    public static Optional<RestoreEntry> of(Review review, Gate gate) {
        var state = review.state(gate);
        return of(
                review,
                gate,
                state.mark().isDecided()
                        ? state.mark().eventNumber()
                        : state.signal().result().eventNumber());
    }

    /// The file that says what the event of this number says, or that brought it back: a stranger's undo brings back
    /// no mark of someone here.
    public static Optional<RestoreEntry> of(Review review, Gate gate, int number) {
        var meeting = review.meeting();
        if (meeting.restores().isEmpty()) return Optional.empty();
        var saying = meeting.unverifiedSource(number);
        if (saying.isPresent()) return saying;
        for (var event : review.state(gate).history().newestFirst()) {
            if (event.number() <= number) break;
            var bringing = bringsBack(event.action())
                    ? meeting.unverifiedSource(event.number())
                    : Optional.<RestoreEntry>empty();
            if (bringing.isPresent()) return bringing;
        }
        return Optional.empty();
    }

    private static boolean bringsBack(Action action) {
        return action instanceof Action.Undo
                || action instanceof Action.Redo
                || action instanceof Action.Revoke
                || action instanceof Action.Confirm
                || action instanceof Action.StartNewBuild
                || action instanceof Action.Revise;
    }
}
