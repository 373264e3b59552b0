package dev.gateboard.model;

import java.util.Optional;
import java.util.function.Supplier;

/// Something that is worked out when it is first asked for, and then kept.
final class Once<T> {
    private final Supplier<T> work;
    private Optional<T> value = Optional.empty();

    Once(Supplier<T> work) {
        this.work = work;
    }

    synchronized T get() {
        if (value.isEmpty()) value = Optional.of(work.get());
        return value.get();
    }
}
