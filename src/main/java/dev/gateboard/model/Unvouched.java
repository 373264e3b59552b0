package dev.gateboard.model;

import java.util.List;
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

    /// The file whose word alone a standing follows from.
    static Optional<Restored> of(Review review, Gate gate, GateStanding standing) {
        return standing.said().flatMap(said -> of(review, gate, said.number()));
    }

    /// The file that says what the event of this number says, or that brought it back: a stranger's undo brings back no
    /// mark of somebody here.
    private static Optional<Restored> of(Review review, Gate gate, int number) {
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

    static GateStanding.Why claimed(Restored file, GateStanding standing) {
        return new GateStanding.Why.Claimed(
                claim(standing),
                List.of(new Brought(
                        file.deed().fileName(),
                        standing.said().map(Said::by).stream().toList())));
    }

    private static Claim claim(GateStanding standing) {
        if (!(standing.why() instanceof GateStanding.Why.Person(Mark mark))) return new Claim.Passed();
        return switch (mark) {
            case Mark.NotApplicable out -> new Claim.NotApplicable(out.reason());
            case Mark.Waived(var _, Waiver waiver, var _) ->
                new Claim.Waived(waiver.reason(), waiver.approver().name(), waiver.until());
            case Mark.Failed failed -> new Claim.Failed(failed.reason());
            case Mark.Passed _, Mark.Overruled _, Mark.Chosen _, Mark.Nothing _, Mark.Reopened _ -> new Claim.Passed();
        };
    }

    /// The same said by whoever confirms it; a waiver has to be granted anew.
    static Mark confirmed(GateState before, Said said, String found) {
        return switch (before.mark()) {
            case Mark.Passed passed ->
                new Mark.Passed(
                        said, or(passed.reason(), found), passed.validFor(), passed.since(), passed.overSignal());
            case Mark.Overruled overruled ->
                new Mark.Overruled(said, overruled.reason(), overruled.passed(), overruled.against());
            case Mark.NotApplicable out -> new Mark.NotApplicable(said, or(out.reason(), found));
            case Mark.Chosen chosen -> new Mark.Chosen(said, chosen.option(), chosen.since());
            case Mark.Nothing _ -> new Mark.Passed(said, found, java.time.Duration.ZERO, before.since(), false);
            case Mark.Reopened _, Mark.Failed _, Mark.Waived _ -> before.mark();
        };
    }

    private static String or(String reason, String found) {
        return reason.isBlank() ? found : reason + " (" + found + ")";
    }
}
