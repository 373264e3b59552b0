package dev.gateboard.app;

import dev.gateboard.model.Aim;
import dev.gateboard.model.Ladder;
import dev.gateboard.model.Person;
import dev.gateboard.ui.sources.AlertVerbs;
import dev.gateboard.workspace.Done;
import dev.gateboard.workspace.Firing;
import dev.gateboard.workspace.Probes;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Controlled alerts of the window. Each is followed on a thread of its own; closing interrupts what is under way,
/// which takes the alert back before it ends.
final class AlertDeeds implements AlertVerbs, AutoCloseable {
    private final Firing firing;
    private final Person me;
    private final Executor screen;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("alert-", 0).factory());

    AlertDeeds(Firing firing, Person me, Executor screen) {
        this.firing = firing;
        this.me = me;
        this.screen = screen;
    }

    private interface Work<T> {
        T done() throws InterruptedException;
    }

    private <T> CompletableFuture<T> beside(Work<T> work, T stopped) {
        var answer = new CompletableFuture<T>();
        threads.execute(() -> {
            try {
                answer.complete(work.done());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                answer.complete(stopped);
            }
        });
        return answer.thenApplyAsync(value -> value, screen);
    }

    private static <T> Answer<T> answer(Probes.Result<T> result) {
        return switch (result) {
            case Probes.Found<T>(T value) -> new Known<>(value);
            case Probes.Refused<T>(String sentence) -> new Refused<>(sentence);
        };
    }

    @Override
    public CompletableFuture<Answer<Aim>> aim(UUID review, UUID gate) {
        return beside(() -> answer(firing.aim(review, gate)), new Refused<>(""));
    }

    @Override
    public CompletableFuture<Answer<Ladder>> fire(UUID review, UUID gate, String receiver, Consumer<Ladder> told) {
        Consumer<Ladder> shown = ladder -> screen.execute(() -> told.accept(ladder));
        return beside(() -> answer(firing.fire(review, gate, me, receiver, shown)), new Refused<>(""));
    }

    @Override
    public CompletableFuture<String> attest(UUID review, Ladder ladder, Person by) {
        return beside(
                () -> switch (firing.attest(review, ladder, by, me)) {
                    case Done.Stored _ -> "";
                    case Done.Refused(String sentence) -> sentence;
                },
                "");
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
