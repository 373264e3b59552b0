package dev.gateboard.ui.releases;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.workspace.AnswerProof;
import dev.gateboard.workspace.Answering;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// What these pages ask for. An answer is the one sentence why nothing was done, empty where it was, and comes on the
/// JavaFX thread.
public interface ReleaseVerbs {
    Person me();

    /// What the signature below an answer proves of its writer; comes on the JavaFX thread.
    CompletableFuture<AnswerProof> proof(String answer, Person by);

    CompletableFuture<String> answer(UUID review, Person by, Answering answering);

    CompletableFuture<String> recut(UUID review, String release, List<UUID> kept);

    CompletableFuture<String> perform(UUID review, List<Deed> deeds);

    /// Asks where to, and writes the review as one file; `name` is the file's name to begin with.
    void bundle(UUID review, String name);

    /// Asks for a checklist, and opens it as the review after this one.
    void next(UUID review);
}
