package dev.gateboard.ui.meeting;

import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.gate.action.ActionRequest;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// What the presenter asks for, of the program around it. Answers come on the JavaFX thread, after the state they
/// made.
public interface MeetingController {
    /// Does what is wished, as said by `by`.
    CompletableFuture<WorkspaceResult> perform(UUID review, Person by, ActionRequest wish);

    /// What was typed and not used yet.
    DraftStore drafts();

    CompletableFuture<WorkspaceResult> undo(UUID review);

    CompletableFuture<WorkspaceResult> redo(UUID review);

    /// The values of a gate's probe over time; empty where they make no curve.
    CompletableFuture<Optional<ValueCurve>> curve(UUID review, UUID gate, String probe);

    /// Puts a text on the clipboard.
    void copy(String text);

    /// Full screen, or back from it.
    void fullScreen();

    /// The private board comes to the front, with what stands before an export.
    void export(UUID review);
}
