package dev.gateboard.workspace.review;

import dev.gateboard.model.apply.BulkAction;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.status.ReviewStatus;
import java.util.ArrayList;
import java.util.List;

/// What became of a verb.
public sealed interface WorkspaceResult {

    /// It happened and is on disk.
    ///
    /// @param problems of the document, where one was opened
    /// @param skippedGates the gates that an action on many did not take, and why
    /// @param remarks what it means besides, a sentence each: what an undo took back, what a decision replaced
    record Stored(
            ReviewStatus reviewStatus,
            List<Problem> problems,
            List<BulkAction.SkippedGate> skippedGates,
            List<String> remarks)
            implements WorkspaceResult {
        public Stored {
            problems = List.copyOf(problems);
            skippedGates = List.copyOf(skippedGates);
            remarks = List.copyOf(remarks);
        }

        /// The same, with more to say.
        public Stored withRemarks(List<String> more) {
            var all = new ArrayList<>(remarks);
            all.addAll(more);
            return new Stored(reviewStatus, problems, skippedGates, all);
        }

        public Stored(ReviewStatus reviewStatus, List<Problem> problems) {
            this(reviewStatus, problems, List.of(), List.of());
        }
    }

    /// Nothing changed; one sentence why and what to do.
    record ActionRefused(String sentence) implements WorkspaceResult {}
}
