package dev.gateboard.ui.sources;

import dev.gateboard.model.Aim;
import dev.gateboard.model.Ladder;
import dev.gateboard.model.Person;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// What can be done with a controlled alert. Answers come on the JavaFX thread.
public interface AlertVerbs {
    /// What came of it, or one sentence why nothing did.
    sealed interface Answer<T> {}

    record Known<T>(T value) implements Answer<T> {}

    record Refused<T>(String sentence) implements Answer<T> {}

    /// Whom the gate's alert would reach; sends nothing.
    CompletableFuture<Answer<Aim>> aim(UUID review, UUID gate);

    /// Sends it, now that a person has confirmed the receiver, and follows it until it is over.
    ///
    /// @param told each time more is known
    CompletableFuture<Answer<Ladder>> fire(UUID review, UUID gate, String receiver, Consumer<Ladder> told);

    /// A person's word that it arrived.
    ///
    /// @return one sentence why it was not taken, or empty
    CompletableFuture<String> attest(UUID review, Ladder ladder, Person by);
}
