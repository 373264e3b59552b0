package dev.gateboard.store.sqlite;

import java.time.Duration;
import java.time.Instant;

/// A process' right to ask the probes of a review, so that no two do (rule R33). It ends when it is given back, or
/// [#LENGTH] after it was last renewed.
///
/// @param holder who has it; each process names itself differently
public record ProbeLease(String holder, Instant renewed) {

    /// How often the holder renews it.
    public static final Duration RENEWAL = Duration.ofSeconds(5);

    /// Three renewals, so that a slow disk loses nothing.
    public static final Duration LENGTH = RENEWAL.multipliedBy(3);

    /// A clock that was set back does not keep a lease for ever.
    boolean holds(Instant now) {
        return now.isBefore(renewed.plus(LENGTH)) && !renewed.isAfter(now.plus(LENGTH));
    }
}
