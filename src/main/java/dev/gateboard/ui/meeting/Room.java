package dev.gateboard.ui.meeting;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.workspace.Done;
import dev.gateboard.workspace.Enclosure;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// What the presenter asks for, of the program around it. Answers come on the JavaFX thread, after the state they
/// made.
public interface Room {
    /// Does all of the deeds or none, as said by `by`.
    CompletableFuture<Done> perform(UUID review, Person by, List<Deed> deeds, List<Enclosure> enclosures);

    CompletableFuture<Done> undo(UUID review);

    CompletableFuture<Done> redo(UUID review);

    /// Puts a text on the clipboard.
    void copy(String text);

    /// Full screen, or back from it.
    void fullScreen();

    /// The private board comes to the front, with what stands before an export.
    void export(UUID review);
}
