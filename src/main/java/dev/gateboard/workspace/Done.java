package dev.gateboard.workspace;

import dev.gateboard.model.Board;
import dev.gateboard.model.Problem;
import java.util.List;

/// What became of a verb.
public sealed interface Done {

    /// It happened and is on disk; `problems` are the document's, where one was opened.
    record Stored(Board board, List<Problem> problems) implements Done {}

    /// Nothing changed; one sentence why and what to do.
    record Refused(String sentence) implements Done {}
}
