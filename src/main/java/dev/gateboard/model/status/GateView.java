package dev.gateboard.model.status;

import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.ClaimSource;
import dev.gateboard.model.gate.EarlierWording;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SignalResult;
import java.util.List;
import java.util.Optional;

/// How a gate stands at an instant, and why.
///
/// @param hasEvidence whether a pass rests on more than a word (rule R10)
/// @param reason what the status follows from
public record GateView(GateStatus status, boolean hasEvidence, Reason reason) {

    public sealed interface Reason {
        /// No one has said anything.
        record Undecided() implements Reason {}

        /// The gate's text changed after someone had said something of it (rule R31).
        record Reworded(EarlierWording.Reworded earlierWording) implements Reason {}

        /// What a person said.
        record ByPerson(Mark mark) implements Reason {}

        /// What the file states and no one has confirmed (rule R9). `brought` is empty where it was there at the
        /// opening.
        record Claimed(Claim claim, List<ClaimSource> sources) implements Reason {
            public Claimed {
                sources = List.copyOf(sources);
            }
        }

        /// A branch above was not taken: `choice` was decided for `option` (rule R6).
        record BranchNotTaken(Gate choice, String option) implements Reason {}

        /// The gate is only for these kinds of release, and another was chosen (rule R7).
        record OtherTier(List<String> tiers) implements Reason {
            public OtherTier {
                tiers = List.copyOf(tiers);
            }
        }

        /// A waiver whose last day is over (rule R15).
        record WaiverExpired(Mark.Waived waiverMark) implements Reason {}

        /// A pass that was valid for a while (rule R10).
        record PassExpired(Mark.Passed pass) implements Reason {}

        /// Signals passed or failed the gate, and no one has said otherwise (rule R11).
        record BySignal(SignalResult result) implements Reason {}

        /// Signals passed the gate, and this evidence of theirs is no longer fresh (rule R13).
        record ReadingExpired(Reading oldest) implements Reason {}

        /// A person passed the gate and a signal disagrees (rule R11).
        record Dispute(Mark.Passed pass, Reading finding) implements Reason {}

        /// The gate's own field is empty (rule R4).
        record FieldEmpty(Field field) implements Reason {}

        /// Derived from the leaves below (rule R3).
        record FromGatesBelow(Tally tally) implements Reason {}
    }

    /// Who said so: a person, or the signal; empty where no one here did.
    public Optional<Attribution> attribution() {
        return switch (reason) {
            case Reason.ByPerson(Mark mark) -> mark.by();
            case Reason.WaiverExpired(Mark.Waived waived) -> Optional.of(waived.attribution());
            case Reason.PassExpired(Mark.Passed passed) -> Optional.of(passed.attribution());
            case Reason.Dispute(Mark.Passed passed, var _) -> Optional.of(passed.attribution());
            case Reason.BySignal(SignalResult.Passing passing) -> Optional.of(passing.attribution());
            case Reason.BySignal(SignalResult.Failing failing) -> Optional.of(failing.attribution());
            case Reason.BySignal(SignalResult.NoSignalResult _),
                    Reason.Undecided _,
                    Reason.Reworded _,
                    Reason.Claimed _,
                    Reason.BranchNotTaken _,
                    Reason.OtherTier _,
                    Reason.ReadingExpired _,
                    Reason.FieldEmpty _,
                    Reason.FromGatesBelow _ -> Optional.empty();
        };
    }

    public boolean isClaimed() {
        return reason instanceof Reason.Claimed;
    }
}
