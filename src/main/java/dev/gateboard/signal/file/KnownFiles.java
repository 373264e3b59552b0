package dev.gateboard.signal.file;

import dev.gateboard.model.signal.Reading;
import dev.gateboard.signal.probe.ProbeDigest;
import java.time.Instant;

/// Remembers since when the bytes of files are known, so that touching or copying a file makes nothing newer (rule
/// R13).
public interface KnownFiles {
    /// Those of the review that is asked for; nobody remembers where a probe is only tried.
    ScopedValue<KnownFiles> BOUND = ScopedValue.newInstance();

    /// The earliest time that was ever given for these bytes, this one included.
    Instant since(String sha256, Instant at);

    /// A file that tells no time is as old as its bytes are known here, or as its own time where that is earlier. A
    /// time that is still to come is not remembered, since it is nobody's.
    ///
    /// @param written when the file was changed last
    static Instant since(byte[] bytes, Instant written, Instant now) {
        if (written.isAfter(now.plus(Reading.AHEAD)) || !BOUND.isBound()) return written;
        return BOUND.get().since(ProbeDigest.of(bytes), written.isBefore(now) ? written : now);
    }
}
