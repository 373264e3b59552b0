package dev.gateboard.ui.changes;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.revision.DocumentChange;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// What can be done with files that came to a review. Answers are handed over on the JavaFX thread: one sentence why
/// nothing was done, empty where it was.
public interface DocumentChangeController {

    /// Makes the file the review's document, with the answers to what it asks.
    CompletableFuture<String> accept(PendingDocumentUpdate arrival, List<Action> answers);

    /// Looks at a file that someone brought as a newer template instead.
    void asTemplate(PendingDocumentUpdate arrival);

    /// Begins a review of its own with the file.
    void startReview(Path file);

    /// Writes the decisions into the review's file, unless it changed since (rule R29).
    CompletableFuture<String> writeBack(UUID review);

    /// The gates that the review's document would have in addition if exactly these tables and lists were included
    /// (rule
    /// R38), as it reads now; nothing is kept.
    CompletableFuture<List<DocumentChange.Added>> addedGates(UUID review, List<GateSyntax.Inclusion> inclusions);

    /// Makes exactly these tables and lists gates; every decision stays with its gate.
    CompletableFuture<String> include(UUID review, List<GateSyntax.Inclusion> inclusions);

    /// The review's file on this machine, where it is known.
    Optional<Path> file(UUID review);

    /// What can be done with the probes beside that file.
    ProbesFileController probes();

    /// This review has these probes, by their digest.
    void setProbesDigest(UUID review, String probesFile);

    /// This review is on screen: its file is looked at from now on.
    void watch(UUID review);
}
