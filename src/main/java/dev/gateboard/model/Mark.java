package dev.gateboard.model;

import java.time.Duration;

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

    /// The number of the event that made this mark, 0 where there is none.
    default int number() {
        return switch (this) {
            case Nothing _ -> 0;
            case Reopened mark -> mark.said().number();
            case Passed mark -> mark.said().number();
            case Overruled mark -> mark.said().number();
            case Failed mark -> mark.said().number();
            case NotApplicable mark -> mark.said().number();
            case Waived mark -> mark.said().number();
            case Chosen mark -> mark.said().number();
        };
    }
}
