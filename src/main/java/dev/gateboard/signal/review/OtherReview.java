package dev.gateboard.signal.review;

import dev.gateboard.model.checklist.Release;
import java.time.Instant;
import java.util.List;

/// Another review as it stands now.
///
/// @param blocking what is between it and ready: gates and fields
/// @param claimed how many gates the file alone clears, which nobody has confirmed
/// @param decision what was decided of it last; at most one
public record OtherReview(String name, Release release, int blocking, int claimed, List<OtherDecision> decision) {
    public OtherReview {
        decision = List.copyOf(decision);
    }

    /// A decision of another review.
    ///
    /// @param words such as `go by Ada`
    /// @param isGo whether it is a go, with conditions or without
    /// @param until how long it holds; the far future where it has no end
    /// @param unverifiedFile the file it came with that no signature known here vouches for, else empty
    /// @param isOpenAgain whether a change since waits for its decider's answer, or people meet again
    public record OtherDecision(
            String words, boolean isGo, Instant until, String unverifiedFile, boolean isOpenAgain) {}
}
