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

    /// An address of this computer where a test alert could arrive, as `HOST:PORT` with a free port.
    CompletableFuture<String> freeWebhook();

    /// Writes into the gate's source that its test alert arrives there, once Gateboard can listen there.
    ///
    /// @param typed as a person entered it
    /// @return one sentence why it was not saved, or empty
    CompletableFuture<String> saveWebhook(UUID review, UUID gate, String typed);

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
