package dev.gateboard.signal;

import dev.gateboard.language.Messages;
import java.time.Duration;

/// A clock of a source that differs from this computer's, in a sentence.
public final class ClockLeadText {
    private ClockLeadText() {}

    /// In English where a reading keeps it.
    ///
    /// @param lead negative where its clock is behind; not zero
    public static String sentence(String source, Duration lead) {
        return lead.isNegative()
                ? Messages.SIGNAL.text("source.clockBehind", source, text(lead.negated()))
                : Messages.SIGNAL.text("source.clockAhead", source, text(lead));
    }

    /// "62 s", "75 min", "6 h"
    private static String text(Duration lead) {
        if (lead.toMinutes() < 2) return lead.toSeconds() + " s";
        return lead.toHours() < 2 ? lead.toMinutes() + " min" : lead.toHours() + " h";
    }
}
