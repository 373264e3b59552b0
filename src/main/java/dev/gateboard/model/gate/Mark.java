package dev.gateboard.model.gate;

import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SignalState;
import java.time.Duration;
import java.util.Optional;

/// What a person last said about a leaf.
public sealed interface Mark {

    /// No one has said anything here; a claim of the file may stand in its place.
    record Nothing() implements Mark {}

    /// Taken back to open, by someone, with or without a reason.
    record Reopened(Attribution attribution, String reason) implements Mark {}

    /// `validFor` is zero where the pass does not age. Evidence that entered the review after event `since` backs it.
    /// `overSignal` says that signals failed the gate, or disputed the pass before, when it was made: a dispute at
    /// once.
    record Passed(Attribution attribution, String reason, Duration validFor, int evidenceFrom, boolean isAgainstSignal)
            implements Mark {}

    /// Passed by a person against what signals say; both are kept.
    record Overruled(Attribution attribution, String reason, Passed pass, Reading failedReading) implements Mark {}

    record Failed(Attribution attribution, String reason) implements Mark {}

    record NotApplicable(Attribution attribution, String reason) implements Mark {}

    /// `under` is the mark that counts again once the waiver is expired or revoked.
    record Waived(Attribution attribution, Waiver waiver, Mark previousMark) implements Mark {}

    /// A choice's option.
    record Chosen(Attribution attribution, String option, int evidenceFrom) implements Mark {}

    @SuppressWarnings("ClassInitializationDeadlock") // the only one that is made
    Nothing NOTHING = new Nothing();

    /// Whether someone here has decided the gate, so that its box is written (rule R26).
    default boolean isDecided() {
        return !(this instanceof Nothing);
    }

    /// Who made this mark; empty where no one did.
    default Optional<Attribution> by() {
        return switch (this) {
            case Nothing _ -> Optional.empty();
            case Reopened mark -> Optional.of(mark.attribution());
            case Passed mark -> Optional.of(mark.attribution());
            case Overruled mark -> Optional.of(mark.attribution());
            case Failed mark -> Optional.of(mark.attribution());
            case NotApplicable mark -> Optional.of(mark.attribution());
            case Waived mark -> Optional.of(mark.attribution());
            case Chosen mark -> Optional.of(mark.attribution());
        };
    }

    /// The pass of a person that this is; overruling passes anew, for as long as was said before.
    default Optional<Passed> asPass() {
        return switch (this) {
            case Passed passed -> Optional.of(passed);
            case Overruled(Attribution attribution, String reason, Passed passed, Reading _) ->
                Optional.of(new Passed(attribution, reason, passed.validFor(), passed.evidenceFrom(), false));
            case Nothing _, Reopened _, Failed _, NotApplicable _, Waived _, Chosen _ -> Optional.empty();
        };
    }

    /// Whether signals disagree with this pass of a person (rule R11): they failed when it was made, or since. An
    /// overruled pass is disputed by what failed after it was overruled.
    default boolean isDisputedBy(SignalState signal) {
        return asPass().filter(passed -> passed.isAgainstSignal()
                        || signal.lastFailing().eventNumber()
                                > passed.attribution().number())
                .isPresent();
    }

    /// The number of the event that made this mark, 0 where there is none.
    default int eventNumber() {
        return by().map(Attribution::number).orElse(0);
    }
}
