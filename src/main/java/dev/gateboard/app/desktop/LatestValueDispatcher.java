package dev.gateboard.app.desktop;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Keeps the newest value alone and has at most one hop to the other thread under way, however fast values come.
public final class LatestValueDispatcher<T> implements Consumer<T> {
    private final AtomicReference<PendingValue<T>> waiting = new AtomicReference<>(new PendingValue.NoValue<>());
    private final Executor thread;
    private final Consumer<T> shown;

    private sealed interface PendingValue<T> {
        record NoValue<T>() implements PendingValue<T> {}

        record Newest<T>(T value) implements PendingValue<T> {}
    }

    public LatestValueDispatcher(Executor thread, Consumer<T> shown) {
        this.thread = thread;
        this.shown = shown;
    }

    @Override
    public void accept(T value) {
        UnaryOperator<PendingValue<T>> newest = _ -> new PendingValue.Newest<>(value);
        if (waiting.getAndUpdate(newest) instanceof PendingValue.NoValue<T>) thread.execute(this::show);
    }

    private void show() {
        if (waiting.getAndSet(new PendingValue.NoValue<>()) instanceof PendingValue.Newest<T> newest)
            shown.accept(newest.value());
    }
}
