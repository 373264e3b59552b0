package dev.gateboard.workspace;

import dev.gateboard.model.Board;
import dev.gateboard.model.Bulk;
import dev.gateboard.model.Problem;
import java.util.ArrayList;
import java.util.List;

/// What became of a verb.
public sealed interface Done {

    /// It happened and is on disk.
    ///
    /// @param problems of the document, where one was opened
    /// @param leftOut the gates that an action on many did not take, and why
    /// @param remarks what it means besides, a sentence each: what an undo took back, what a decision replaced
    record Stored(Board board, List<Problem> problems, List<Bulk.LeftOut> leftOut, List<String> remarks)
            implements Done {
        public Stored {
            problems = List.copyOf(problems);
            leftOut = List.copyOf(leftOut);
            remarks = List.copyOf(remarks);
        }

        /// The same, with more to say.
        Stored saying(List<String> more) {
            var all = new ArrayList<>(remarks);
            all.addAll(more);
            return new Stored(board, problems, leftOut, all);
        }

        public Stored(Board board, List<Problem> problems) {
            this(board, problems, List.of(), List.of());
        }
    }

    /// Nothing changed; one sentence why and what to do.
    record Refused(String sentence) implements Done {}
}
