package dev.gateboard.signal.file;

import java.time.Instant;

/// Remembers since when the bytes of files are known, so that touching or copying a file makes nothing newer (rule
/// R13).
public interface KnownFiles {
    /// Those of the review that is asked for; nobody remembers where a probe is only tried.
    ScopedValue<KnownFiles> BOUND = ScopedValue.newInstance();

    /// The earliest time that was ever given for these bytes, this one included.
    Instant since(String sha256, Instant at);
}
