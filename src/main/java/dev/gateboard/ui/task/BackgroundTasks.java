package dev.gateboard.ui.task;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;

/// Runs work beside the JavaFX thread that a person can stop. What takes longer than a second is listed.
///
/// @param screen runs on the JavaFX thread
/// @param listed those that take longer, changed on the JavaFX thread alone
public record BackgroundTasks(Executor screen, ObservableList<Task<?>> listed) {
    private static final long LISTED_AFTER = 1;

    public BackgroundTasks(Executor screen) {
        this(screen, FXCollections.observableArrayList());
    }

    /// Runs it on a thread of its own. To stop it, that thread is interrupted: the work says what comes of it then.
    ///
    /// @param title what it does, for the list
    /// @return what comes of it, on the JavaFX thread
    public <T> CompletableFuture<T> run(String title, Supplier<T> work) {
        var task = new StoppableTask<>(title, work);
        CompletableFuture.delayedExecutor(LISTED_AFTER, TimeUnit.SECONDS, screen)
                .execute(() -> {
                    if (!task.result().isDone()) listed.add(task);
                });
        Thread.ofVirtual().start(task);
        return task.result()
                .whenCompleteAsync((_, _) -> listed.remove(task), screen)
                .thenApply(answer -> answer);
    }

    /// Lists work that is done elsewhere. To stop it, what the work was given is completed: the work says what comes of
    /// it then.
    ///
    /// @param work begins it; it is given what is completed once a person stops it
    public <T> CompletableFuture<T> follow(String title, Function<CompletableFuture<?>, CompletableFuture<T>> work) {
        return run(title, () -> {
            var stop = new CompletableFuture<Boolean>();
            var answer = work.apply(stop);
            try {
                return answer.get();
            } catch (InterruptedException e) {
                stop.complete(true);
                return answer.join();
            } catch (ExecutionException e) {
                throw new CompletionException(e.getCause());
            }
        });
    }
}
