package dev.gateboard.signal.probe;

import dev.gateboard.signal.config.Source;
import dev.gateboard.signal.http.SourceHttpClient;
import dev.gateboard.signal.otlp.CollectorHistory;
import dev.gateboard.signal.otlp.TelemetryTracker;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// What a kind is given to ask one probe's source once.
public interface ProbeContext {
    /// The probe, with its variables filled.
    ProbeDefinition probe();

    /// The source it names.
    Source source();

    /// When it is asked.
    Instant now();

    /// Sends HTTP requests to the source.
    SourceHttpClient client();

    /// Sends HTTP requests to another source that the probe names; empty where there is none of this key.
    Optional<SourceHttpClient> client(String source);

    /// What the source has received, where it is a receiver that listens.
    Optional<TelemetryTracker> telemetry();

    /// What collectors counted before.
    CollectorHistory collectors();

    /// Verifies records of other reviews.
    RecordProbeVerifier records();

    /// The folder, where the source is one.
    default Path folder() {
        return Path.of(source().address());
    }
}
