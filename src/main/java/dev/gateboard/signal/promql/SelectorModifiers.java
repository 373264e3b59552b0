package dev.gateboard.signal.promql;

import java.util.Optional;

/// When a selector or a subquery looks.
///
/// @param offset how long before, as `offset` says it; `-5m` is later
/// @param at the time that `@` gives
/// @param isExtended whether it is `anchored` or `smoothed`
public record SelectorModifiers(Optional<QueryDuration> offset, At at, boolean isExtended) {
    static final SelectorModifiers NONE = new SelectorModifiers(Optional.empty(), new At.NoTime(), false);

    /// What `@` says.
    public sealed interface At {
        record NoTime() implements At {}

        /// In seconds since 1970.
        record Time(double seconds, String text) implements At {}

        /// The first or the last instant of what is asked.
        record Edge(boolean isStart) implements At {}
    }

    /// Whether it looks at the evaluation's own time.
    public boolean isPlain() {
        return offset.isEmpty() && at instanceof At.NoTime;
    }

    SelectorModifiers offset(QueryDuration offset) {
        return new SelectorModifiers(Optional.of(offset), at, isExtended);
    }

    SelectorModifiers at(At at) {
        return new SelectorModifiers(offset, at, isExtended);
    }

    SelectorModifiers extended() {
        return new SelectorModifiers(offset, at, true);
    }
}
