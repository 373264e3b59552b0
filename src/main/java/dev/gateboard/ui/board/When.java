package dev.gateboard.ui.board;

import java.time.Instant;

/// What stands at the right end of a leaf's row.
sealed interface When {
    /// A time, a day, a due date or nothing, as text.
    record Said(String text) implements When {}

    /// A proof whose age is said, and goes on while the row stays as it is.
    ///
    /// @param old whether it proves nothing any more
    record Since(Instant proof, boolean old) implements When {}

    When NOTHING = new Said("");
}
