package dev.gateboard.ui.signal;

import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.TestAlertProgress;
import dev.gateboard.model.signal.TestAlertRoute;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// What can be done with a controlled alert. Answers come on the JavaFX thread.
public interface TestAlertController {
    /// What came of it, or one sentence why nothing did.
    sealed interface TestAlertAnswer<T> {}

    record KnownAnswer<T>(T value) implements TestAlertAnswer<T> {}

    record AlertRefused<T>(String sentence) implements TestAlertAnswer<T> {}

    /// Whom the gate's alert would reach; sends nothing.
    CompletableFuture<TestAlertAnswer<TestAlertRoute>> findReceivers(UUID review, UUID gate);

    /// Sends it, now that a person has confirmed the receiver, and follows it until it is over.
    ///
    /// @param told each time more is known
    CompletableFuture<TestAlertAnswer<TestAlertProgress>> send(
            UUID review, UUID gate, String receiver, Consumer<TestAlertProgress> told);

    /// A person's word that it arrived.
    ///
    /// @return one sentence why it was not taken, or empty
    CompletableFuture<String> confirmArrival(UUID review, TestAlertProgress ladder, Person by);
}
