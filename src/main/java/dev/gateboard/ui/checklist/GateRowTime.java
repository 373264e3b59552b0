package dev.gateboard.ui.checklist;

import java.time.Instant;

/// What stands at the right end of a leaf's row.
public sealed interface GateRowTime {
    /// A time, a day, a due date or nothing, as text.
    record FixedText(String text) implements GateRowTime {}

    /// Evidence whose age is said, and goes on while the row stays as it is.
    ///
    /// @param isOld whether it proves nothing any more
    record ReadingAge(Instant provenAt, boolean isOld) implements GateRowTime {}

    GateRowTime NOTHING = new FixedText("");
}
