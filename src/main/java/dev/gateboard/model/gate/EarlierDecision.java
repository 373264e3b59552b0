package dev.gateboard.model.gate;

import dev.gateboard.model.person.Person;
import java.time.Instant;
import java.util.List;

/// What was said of a gate before it opened again: for the build before, or in the review before. It stands beside
/// the gate and proves nothing now.
public sealed interface EarlierDecision {

    record NoEarlierDecision() implements EarlierDecision {}

    /// A word of then.
    ///
    /// @param status passed, failed, waived or not applicable
    /// @param by who said so; [Person#SIGNAL] where signals did
    /// @param reason as given then; a choice's option
    /// @param waiver the waiver of then, or none
    /// @param release what it was said of: the release's name, or what the review was called
    /// @param evidence what it rested on
    record KnownDecision(
            GateStatus status,
            Person by,
            Person enteredBy,
            Instant at,
            String reason,
            List<Waiver> waiver,
            String release,
            List<Evidence> evidence)
            implements EarlierDecision {
        public KnownDecision {
            waiver = List.copyOf(waiver);
            evidence = List.copyOf(evidence);
        }
    }

    @SuppressWarnings("ClassInitializationDeadlock") // the only one that is made
    NoEarlierDecision NOTHING = new NoEarlierDecision();
}
