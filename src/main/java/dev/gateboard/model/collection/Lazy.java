package dev.gateboard.model.collection;

import java.util.Optional;
import java.util.function.Supplier;

/// Something that is worked out when it is first asked for, and then kept.
public final class Lazy<T> {
    private final Supplier<T> work;
    private Optional<T> value = Optional.empty();

    public Lazy(Supplier<T> work) {
        this.work = work;
    }

    public synchronized T get() {
        if (value.isEmpty()) value = Optional.of(work.get());
        return value.get();
    }
}
