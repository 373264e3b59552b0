package dev.gateboard.model;

import java.time.Duration;
import java.util.Optional;

/// What a person last said about a leaf.
public sealed interface Mark {

    /// Nobody has said anything here; a claim of the file may stand in its place.
    record Nothing() implements Mark {}

    /// Taken back to open, by somebody, with or without a reason.
    record Reopened(Said said, String reason) implements Mark {}

    /// `validFor` is zero where the pass does not age. Evidence that entered the review after event `since` backs it.
    /// `overSignal` says that signals failed the gate, or disputed the pass before, when it was made: a dispute at
    /// once.
    record Passed(Said said, String reason, Duration validFor, int since, boolean overSignal) implements Mark {}

    /// Passed by a person against what signals say; both are kept.
    record Overruled(Said said, String reason, Passed passed, Reading against) implements Mark {}

    record Failed(Said said, String reason) implements Mark {}

    record NotApplicable(Said said, String reason) implements Mark {}

    /// `under` is the mark that counts again once the waiver is expired or revoked.
    record Waived(Said said, Waiver waiver, Mark under) implements Mark {}

    /// A choice's option.
    record Chosen(Said said, String option, int since) implements Mark {}

    @SuppressWarnings("ClassInitializationDeadlock") // the only one that is made
    Nothing NOTHING = new Nothing();

    /// Whether somebody here has decided the gate, so that its box is written (rule R26).
    default boolean decided() {
        return !(this instanceof Nothing);
    }

    /// Who made this mark; empty where nobody did.
    default Optional<Said> by() {
        return switch (this) {
            case Nothing _ -> Optional.empty();
            case Reopened mark -> Optional.of(mark.said());
            case Passed mark -> Optional.of(mark.said());
            case Overruled mark -> Optional.of(mark.said());
            case Failed mark -> Optional.of(mark.said());
            case NotApplicable mark -> Optional.of(mark.said());
            case Waived mark -> Optional.of(mark.said());
            case Chosen mark -> Optional.of(mark.said());
        };
    }

    /// The pass of a person that this is; overruling passes anew, for as long as was said before.
    default Optional<Passed> pass() {
        return switch (this) {
            case Passed passed -> Optional.of(passed);
            case Overruled(Said said, String reason, Passed passed, Reading _) ->
                Optional.of(new Passed(said, reason, passed.validFor(), passed.since(), false));
            case Nothing _, Reopened _, Failed _, NotApplicable _, Waived _, Chosen _ -> Optional.empty();
        };
    }

    /// Whether signals disagree with this pass of a person (rule R11): they failed when it was made, or since. An
    /// overruled pass is disputed by what failed after it was overruled.
    default boolean isDisputedBy(Signal signal) {
        return pass().filter(passed -> passed.overSignal()
                        || signal.failed().number() > passed.said().number())
                .isPresent();
    }

    /// The number of the event that made this mark, 0 where there is none.
    default int number() {
        return by().map(Said::number).orElse(0);
    }
}
