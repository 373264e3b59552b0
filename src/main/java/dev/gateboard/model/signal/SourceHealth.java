package dev.gateboard.model.signal;

import java.time.Duration;
import java.time.Instant;

/// How one of the user's sources answers, for a user interface that says so beside its name.
///
/// @param address where it is asked, or listens; without credentials
/// @param grpc where a receiver listens for gRPC as well; empty where it does not
public record SourceHealth(String key, SourceKind kind, String address, String grpc, Health health) {

    public SourceHealth(String key, SourceKind kind, String address, Health state) {
        this(key, kind, address, "", state);
    }

    /// Whether nothing it is asked is answered now.
    public boolean isAway() {
        return health instanceof Health.Offline || health instanceof Health.Refuses;
    }

    public sealed interface Health {
        /// Nothing has been asked of it yet.
        record Unknown() implements Health {}

        /// It answered.
        ///
        /// @param latency how long the newest answer took
        /// @param clockLead how far its clock is ahead of ours, negative where it is behind; else zero
        record Online(Duration latency, Instant at, Duration clockLead) implements Health {
            public Online(Duration latency, Instant at) {
                this(latency, at, Duration.ZERO);
            }
        }

        /// Nothing comes back; `reason` is one sentence.
        record Offline(Instant since, String reason) implements Health {}

        /// Something answers, and refuses what it is asked: a login, a redirect, an error of its own.
        record Refuses(Instant since, String reason) implements Health {}

        /// A receiver that is on.
        ///
        /// @param perSecond spans, log records or data points that came lately, a second
        /// @param signal what these are: `traces`, `logs` or `metrics`; empty where nothing came
        record Listening(double perSecond, String signal) implements Health {}

        /// A receiver that is off.
        record Off() implements Health {}
    }
}
