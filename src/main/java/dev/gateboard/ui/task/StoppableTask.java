package dev.gateboard.ui.task;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.concurrent.Task;

/// Work that ends by itself when it is stopped, so that its answer says how far it got.
final class StoppableTask<T> extends Task<T> {
    private final Supplier<T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private volatile Thread thread = Thread.currentThread();

    StoppableTask(String title, Supplier<T> work) {
        this.work = work;
        updateTitle(title);
    }

    @Override
    protected T call() {
        thread = Thread.currentThread();
        try {
            var answer = work.get();
            result.complete(answer);
            return answer;
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
            throw e;
        }
    }

    CompletableFuture<T> result() {
        return result;
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        if (!result.isDone() && isRunning()) thread.interrupt();
        return false;
    }
}
