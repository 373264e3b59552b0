package dev.gateboard.model.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.meeting.DecisionEntry;
import dev.gateboard.model.meeting.Round;
import dev.gateboard.model.person.Attribution;
import java.util.List;
import java.util.Map;

/// What was met about for an earlier build of the release, as it stood when the next was cut: its votes and decisions
/// stay with it.
///
/// @param release the name it had; empty where it had none
/// @param replacedBy who cut the next one
/// @param rounds the newest first
/// @param decisions the newest first
/// @param signatures by the role's index
public record PreviousBuild(
        String release,
        Attribution replacedBy,
        List<Round> rounds,
        List<DecisionEntry> decisions,
        List<Action.Freeze> frozen,
        Map<Integer, MeetingState.SignatureEntry> signatures) {
    public PreviousBuild {
        rounds = List.copyOf(rounds);
        decisions = List.copyOf(decisions);
        frozen = List.copyOf(frozen);
        signatures = Map.copyOf(signatures);
    }
}
