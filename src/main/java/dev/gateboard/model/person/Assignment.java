package dev.gateboard.model.person;

import java.time.Instant;
import java.time.LocalDate;

/// Who looks after a gate or a section, and by when (rule R17).
public sealed interface Assignment {

    record Nobody() implements Assignment {}

    record To(Person owner, Due due) implements Assignment {}

    Nobody NOBODY = new Nobody();

    /// When something is due.
    sealed interface Due {
        record Never() implements Due {}

        /// To the end of the day in the review's zone.
        record On(LocalDate day) implements Due {}

        record At(Instant time) implements Due {}

        Never NEVER = new Never();
    }
}
