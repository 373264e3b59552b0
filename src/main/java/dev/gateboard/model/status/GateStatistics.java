package dev.gateboard.model.status;

import java.time.Duration;

/// What past reviews show of one gate.
///
/// @param reviews how many of them had it and decided something
/// @param failed in how many it failed, or a signal disagreed
/// @param waived in how many it was waived
/// @param last in how many it was the last to be cleared
/// @param openDuration how long it took to be cleared, from the opening, in the middle of those that cleared it;
///     zero where none did
public record GateStatistics(
        String section, String text, int reviews, int failed, int waived, int last, Duration openDuration) {}
