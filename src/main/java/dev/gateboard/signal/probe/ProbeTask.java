package dev.gateboard.signal.probe;

import dev.gateboard.model.signal.Reading;
import java.time.Duration;

/// A probe as the loop sees it.
///
/// @param source the key of the source it asks; those of one source share its limit
/// @param interval from one question to the next
/// @param digest the same for the same question, whichever review asks it; empty where the answer is the review's own
public record ProbeTask(String probe, String source, Duration interval, String digest, Ask ask) {

    /// One whose answer is the review's own.
    public ProbeTask(String probe, String source, Duration interval, Ask ask) {
        this(probe, source, interval, "", ask);
    }

    /// Asks once and waits for the answer; whatever goes wrong out there is a reading too.
    @FunctionalInterface
    public interface Ask {
        Reading ask() throws InterruptedException;
    }

    public ProbeTask {
        if (interval.isNegative() || interval.isZero()) throw new IllegalArgumentException("interval " + interval);
    }

    /// The same question asked at another pace.
    public ProbeTask withInterval(Duration other) {
        return new ProbeTask(probe, source, other, digest, ask);
    }

    /// The same question, asked in another way.
    public ProbeTask withAsk(Ask other) {
        return new ProbeTask(probe, source, interval, digest, other);
    }
}
