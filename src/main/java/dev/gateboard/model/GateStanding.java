package dev.gateboard.model;

import java.util.List;
import java.util.Optional;

/// How a gate stands at an instant, and why.
///
/// @param backed whether a pass rests on more than a word (rule R10)
/// @param why what the standing follows from
public record GateStanding(Standing standing, boolean backed, Why why) {

    public sealed interface Why {
        /// Nobody has said anything.
        record Undecided() implements Why {}

        /// The gate's text changed after somebody had said something of it (rule R31).
        record Reworded(Was.Reworded was) implements Why {}

        /// What a person said.
        record Person(Mark mark) implements Why {}

        /// What the file states and nobody has confirmed (rule R9). `brought` is empty where it was there at the
        /// opening.
        record Claimed(Claim claim, List<Brought> brought) implements Why {
            public Claimed {
                brought = List.copyOf(brought);
            }
        }

        /// A branch above was not taken: `choice` was decided for `option` (rule R6).
        record Untaken(Gate choice, String option) implements Why {}

        /// A waiver whose last day is over (rule R15).
        record WaiverExpired(Mark.Waived waived) implements Why {}

        /// A pass that was valid for a while (rule R10).
        record Outlived(Mark.Passed passed) implements Why {}

        /// Signals passed or failed the gate, and nobody has said otherwise (rule R11).
        record BySignal(Observed observed) implements Why {}

        /// Signals passed the gate, and this proof of theirs is no longer fresh (rule R13).
        record TooOld(Reading oldest) implements Why {}

        /// A person passed the gate and a signal disagrees (rule R11).
        record Disagrees(Mark.Passed passed, Reading finding) implements Why {}

        /// The gate's own field is empty (rule R4).
        record FieldEmpty(Field field) implements Why {}

        /// Derived from the leaves below (rule R3).
        record Derived(Tally tally) implements Why {}
    }

    /// Who said so: a person, or the signal; empty where nobody here did.
    public Optional<Said> said() {
        return switch (why) {
            case Why.Person(Mark mark) -> mark.by();
            case Why.WaiverExpired(Mark.Waived waived) -> Optional.of(waived.said());
            case Why.Outlived(Mark.Passed passed) -> Optional.of(passed.said());
            case Why.Disagrees(Mark.Passed passed, var _) -> Optional.of(passed.said());
            case Why.BySignal(Observed.Passing passing) -> Optional.of(passing.said());
            case Why.BySignal(Observed.Failing failing) -> Optional.of(failing.said());
            case Why.BySignal(Observed.Nothing _),
                    Why.Undecided _,
                    Why.Reworded _,
                    Why.Claimed _,
                    Why.Untaken _,
                    Why.TooOld _,
                    Why.FieldEmpty _,
                    Why.Derived _ -> Optional.empty();
        };
    }

    public boolean isClaimed() {
        return why instanceof Why.Claimed;
    }
}
