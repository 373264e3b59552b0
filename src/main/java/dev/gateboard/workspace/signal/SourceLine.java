package dev.gateboard.workspace.signal;

import dev.gateboard.signal.ClockLeadText;
import java.time.Duration;

/// One source, and whether it answers.
///
/// @param problem why it does not answer; empty where it does, or was not asked
/// @param clockLead how far its clock is ahead of this computer's, negative where it is behind; else zero
public record SourceLine(String key, String kind, String address, String problem, Duration clockLead) {
    /// One sentence; empty where the clocks agree.
    public String clockText() {
        return clockLead.isZero() ? "" : ClockLeadText.sentence(key, clockLead);
    }
}
