package dev.gateboard.app.desktop;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Keeps the newest value alone and has at most one hop to the other thread under way, however fast values come.
public final class LatestValueDispatcher<T> implements Consumer<T> {
    private final AtomicReference<Waiting<T>> waiting = new AtomicReference<>(new Waiting.Nothing<>());
    private final Executor thread;
    private final Consumer<T> shown;

    private sealed interface Waiting<T> {
        record Nothing<T>() implements Waiting<T> {}

        record Newest<T>(T value) implements Waiting<T> {}
    }

    public LatestValueDispatcher(Executor thread, Consumer<T> shown) {
        this.thread = thread;
        this.shown = shown;
    }

    @Override
    public void accept(T value) {
        UnaryOperator<Waiting<T>> newest = _ -> new Waiting.Newest<>(value);
        if (waiting.getAndUpdate(newest) instanceof Waiting.Nothing<T>) thread.execute(this::show);
    }

    private void show() {
        if (waiting.getAndSet(new Waiting.Nothing<>()) instanceof Waiting.Newest<T> newest)
            shown.accept(newest.value());
    }
}
