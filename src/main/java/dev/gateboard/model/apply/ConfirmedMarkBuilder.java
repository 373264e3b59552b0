package dev.gateboard.model.apply;

import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.review.GateState;
import java.time.Duration;

/// Makes the mark of a person who confirms what a file or a record says.
final class ConfirmedMarkBuilder {
    private ConfirmedMarkBuilder() {}

    /// The same said by whoever confirms it; a waiver has to be granted anew.
    static Mark confirmed(GateState before, Attribution attribution, String found) {
        return switch (before.mark()) {
            case Mark.Passed passed ->
                new Mark.Passed(
                        attribution,
                        or(passed.reason(), found),
                        passed.validFor(),
                        passed.evidenceFrom(),
                        passed.isAgainstSignal());
            case Mark.Overruled overruled ->
                new Mark.Overruled(attribution, overruled.reason(), overruled.pass(), overruled.failedReading());
            case Mark.NotApplicable out -> new Mark.NotApplicable(attribution, or(out.reason(), found));
            case Mark.Chosen chosen -> new Mark.Chosen(attribution, chosen.option(), chosen.evidenceFrom());
            case Mark.Nothing _ -> new Mark.Passed(attribution, found, Duration.ZERO, before.evidenceFrom(), false);
            case Mark.Reopened _, Mark.Failed _, Mark.Waived _ -> before.mark();
        };
    }

    private static String or(String reason, String found) {
        return reason.isBlank() ? found : reason + " (" + found + ")";
    }
}
