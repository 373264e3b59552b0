package dev.gateboard.model.apply;

import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.BlankText;
import java.util.Optional;

/// The rules that a vote is checked against when it is entered; stored votes are not checked by them. What every vote
/// needs, however old, is checked by [MeetingApplier].
final class NewVoteRules {
    private NewVoteRules() {}

    /// Why the vote is not taken; no one can see to a condition that is not there.
    static Optional<Refusal> refusal(Vote vote) {
        return vote.conditions().stream().anyMatch(condition -> BlankText.isBlank(condition.text()))
                ? Optional.of(new Refusal.NeedsCondition())
                : Optional.empty();
    }
}
