package dev.gateboard.workspace;

import dev.gateboard.model.Board;
import dev.gateboard.model.Bulk;
import dev.gateboard.model.Problem;
import java.util.List;

/// What became of a verb.
public sealed interface Done {

    /// It happened and is on disk.
    ///
    /// @param problems of the document, where one was opened
    /// @param leftOut the gates that an action on many did not take, and why
    record Stored(Board board, List<Problem> problems, List<Bulk.LeftOut> leftOut) implements Done {
        public Stored {
            problems = List.copyOf(problems);
            leftOut = List.copyOf(leftOut);
        }

        public Stored(Board board, List<Problem> problems) {
            this(board, problems, List.of());
        }
    }

    /// Nothing changed; one sentence why and what to do.
    record Refused(String sentence) implements Done {}
}
