package dev.gateboard.model;

import java.time.Instant;
import java.util.List;

/// What was said of a gate before it opened again: for the build before, or in the review before. It stands beside the
/// gate and proves nothing now.
public sealed interface Earlier {

    record Nothing() implements Earlier {}

    /// A word of then.
    ///
    /// @param standing passed, failed, waived or not applicable
    /// @param by who said so; [Person#SIGNAL] where signals did
    /// @param reason as given then; a choice's option
    /// @param waiver the waiver of then, or none
    /// @param release what it was said of: the release's name, or what the review was called
    /// @param proofs what it rested on
    record Word(
            Standing standing,
            Person by,
            Person enteredBy,
            Instant at,
            String reason,
            List<Waiver> waiver,
            String release,
            List<Evidence> proofs)
            implements Earlier {
        public Word {
            waiver = List.copyOf(waiver);
            proofs = List.copyOf(proofs);
        }
    }

    @SuppressWarnings("ClassInitializationDeadlock") // the only one that is made
    Nothing NOTHING = new Nothing();
}
