package dev.gateboard.model;

import java.util.List;

/// Words and signals that came with a record which nobody has verified: claims of that file, until a person confirms
/// them (rule R9).
final class Unvouched {
    private Unvouched() {}

    /// Whether what counts of the gate was said before the record came.
    static boolean is(Review review, Gate gate) {
        int until = review.meeting().unvouched();
        var state = review.state(gate);
        int said = state.mark().decided()
                ? state.mark().number()
                : state.signal().observed().number();
        return said > 0 && said < until;
    }

    static GateStanding.Why claimed(Review review, GateStanding standing) {
        var file = review.meeting().restored().getFirst().deed().fileName();
        return new GateStanding.Why.Claimed(
                claim(standing),
                List.of(new Brought(file, standing.said().map(Said::by).stream().toList())));
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
