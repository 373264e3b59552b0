package dev.gateboard.app.controller;

import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.TestAlertProgress;
import dev.gateboard.model.signal.TestAlertRoute;
import dev.gateboard.ui.signal.TestAlertController;
import dev.gateboard.workspace.ProbeService;
import dev.gateboard.workspace.TestAlertService;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Controlled alerts of the window. Each is followed on a thread of its own; closing interrupts what is under way,
/// which takes the alert back before it ends.
public final class WorkspaceTestAlertController implements TestAlertController, AutoCloseable {
    private final TestAlertService firing;
    private final Person me;
    private final Executor screen;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("alert-", 0).factory());

    public WorkspaceTestAlertController(TestAlertService firing, Person me, Executor screen) {
        this.firing = firing;
        this.me = me;
        this.screen = screen;
    }

    private interface BackgroundTask<T> {
        T run() throws InterruptedException;
    }

    private <T> CompletableFuture<T> runInBackground(BackgroundTask<T> work, T stopped) {
        var answer = new CompletableFuture<T>();
        threads.execute(() -> {
            try {
                answer.complete(work.run());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                answer.complete(stopped);
            }
        });
        return answer.thenApplyAsync(value -> value, screen);
    }

    private static <T> TestAlertAnswer<T> toAnswer(ProbeService.ServiceResult<T> result) {
        return switch (result) {
            case ProbeService.ResultFound<T>(T value) -> new KnownAnswer<>(value);
            case ProbeService.SourceRefused<T>(String sentence) -> new AlertRefused<>(sentence);
        };
    }

    @Override
    public CompletableFuture<TestAlertAnswer<TestAlertRoute>> findReceivers(UUID review, UUID gate) {
        return runInBackground(() -> toAnswer(firing.previewRoute(review, gate)), new AlertRefused<>(""));
    }

    @Override
    public CompletableFuture<String> freeWebhook() {
        return runInBackground(TestAlertService::freeWebhook, "");
    }

    @Override
    public CompletableFuture<String> saveWebhook(UUID review, UUID gate, String typed) {
        return runInBackground(() -> firing.saveWebhook(review, gate, typed), "");
    }

    @Override
    public CompletableFuture<TestAlertAnswer<TestAlertProgress>> send(
            UUID review, UUID gate, String receiver, Consumer<TestAlertProgress> told) {
        Consumer<TestAlertProgress> shown = ladder -> screen.execute(() -> told.accept(ladder));
        return runInBackground(
                () -> toAnswer(firing.sendAndFollow(review, gate, me, receiver, shown)), new AlertRefused<>(""));
    }

    @Override
    public CompletableFuture<String> confirmArrival(UUID review, TestAlertProgress ladder, Person by) {
        return runInBackground(
                () -> switch (firing.confirmArrival(review, ladder, by, me)) {
                    case WorkspaceResult.Stored _ -> "";
                    case WorkspaceResult.ActionRefused(String sentence) -> sentence;
                },
                "");
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
