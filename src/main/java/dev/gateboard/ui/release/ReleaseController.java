package dev.gateboard.ui.release;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Person;
import dev.gateboard.workspace.record.AnswerPreview;
import dev.gateboard.workspace.record.AnswerVerification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// What these pages ask for. An answer is the one sentence why nothing was done, empty where it was, and comes on the
/// JavaFX thread.
public interface ReleaseController {
    Person me();

    /// What the signature below an answer proves of its writer; comes on the JavaFX thread.
    CompletableFuture<AnswerVerification> verifyAnswer(String answer, Person by);

    CompletableFuture<String> answer(UUID review, Person by, AnswerPreview answering);

    CompletableFuture<String> recut(UUID review, String release, List<UUID> kept);

    CompletableFuture<String> perform(UUID review, List<Action> actions);

    /// Asks where to, and writes the review as one file; `name` is the file's name to begin with.
    void saveBundle(UUID review, String name);

    /// Asks for a checklist, and opens it as the review after this one.
    void openNextReview(UUID review);
}
