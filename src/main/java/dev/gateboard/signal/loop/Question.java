package dev.gateboard.signal.loop;

import dev.gateboard.model.Reading;
import java.time.Duration;

/// A probe as the loop sees it.
///
/// @param source the key of the source it asks; those of one source share its limit
/// @param interval from one question to the next
public record Question(String probe, String source, Duration interval, Ask ask) {

    /// Asks once and waits for the answer; whatever goes wrong out there is a reading too.
    @FunctionalInterface
    public interface Ask {
        Reading ask() throws InterruptedException;
    }

    public Question {
        if (interval.isNegative() || interval.isZero()) throw new IllegalArgumentException("interval " + interval);
    }

    /// The same question asked at another pace.
    public Question every(Duration other) {
        return new Question(probe, source, other, ask);
    }
}
