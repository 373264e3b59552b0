package dev.gateboard.ui.meeting;

import dev.gateboard.model.Person;
import dev.gateboard.ui.gate.Drafts;
import dev.gateboard.ui.kit.Wish;
import dev.gateboard.workspace.Done;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// What the presenter asks for, of the program around it. Answers come on the JavaFX thread, after the state they
/// made.
public interface Room {
    /// Does what is wished, as said by `by`.
    CompletableFuture<Done> perform(UUID review, Person by, Wish wish);

    /// What was typed and not used yet.
    Drafts drafts();

    CompletableFuture<Done> undo(UUID review);

    CompletableFuture<Done> redo(UUID review);

    /// Puts a text on the clipboard.
    void copy(String text);

    /// Full screen, or back from it.
    void fullScreen();

    /// The private board comes to the front, with what stands before an export.
    void export(UUID review);
}
