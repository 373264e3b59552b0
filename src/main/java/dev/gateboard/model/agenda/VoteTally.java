package dev.gateboard.model.agenda;

import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.meeting.VoteEntry;
import dev.gateboard.model.review.MeetingState;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ChangesSince;
import dev.gateboard.model.status.ReviewStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which votes of the newest round count now, and what a decision would still need. A pure function of the status.
public record VoteTally(ReviewStatus reviewStatus) {

    /// How a role stands.
    public sealed interface VoteStatus {

        /// No one has answered for it in this round.
        record NotVoted() implements VoteStatus {}

        /// The vote counts.
        record CountedVote(VoteEntry entry) implements VoteStatus {}

        /// What it was for has changed: the role is asked again.
        record OutdatedVote(VoteEntry entry) implements VoteStatus {}
    }

    private Review review() {
        return reviewStatus.review();
    }

    private MeetingState meeting() {
        return review().meeting();
    }

    public VoteStatus status(MeetingRole role) {
        Optional<VoteEntry> cast = meeting().round().vote(role);
        if (cast.isEmpty()) return new VoteStatus.NotVoted();
        // A vote that came from elsewhere decides nothing here: the role is asked again (rule R40).
        if (meeting().round().isRunning()
                && meeting().isUnverified(cast.get().attribution().number()))
            return new VoteStatus.OutdatedVote(cast.get());
        boolean same = cast.get().digest().equals(VoteDigest.of(review(), role));
        return same ? new VoteStatus.CountedVote(cast.get()) : new VoteStatus.OutdatedVote(cast.get());
    }

    /// What changed of what the role's vote was for (rule R20); nothing where it has not voted.
    public ChangesSince changes(MeetingRole role) {
        var from = meeting()
                .round()
                .vote(role)
                .flatMap(cast -> review().atVote(cast.attribution().number()))
                .orElse(review());
        return ChangesSince.compare(from, reviewStatus).forRole(role).withoutExpired();
    }

    /// The required roles whose vote does not count for a go: no answer, asked again, abstain, absent or no-go.
    public List<MeetingRole> rolesMissingForGo() {
        return requiredRoles().filter(role -> !agrees(role)).toList();
    }

    /// The required roles that said no and have not said otherwise, though they may be asked again.
    public List<MeetingRole> rolesAgainst() {
        return requiredRoles()
                .filter(role -> meeting()
                        .round()
                        .vote(role)
                        .filter(cast -> cast.vote().answer() == Vote.Answer.NO_GO)
                        .isPresent())
                .toList();
    }

    private boolean agrees(MeetingRole role) {
        return status(role) instanceof VoteStatus.CountedVote(VoteEntry cast)
                && cast.vote().answer().countsForGo();
    }

    private Stream<MeetingRole> requiredRoles() {
        return meeting().roles().stream().filter(MeetingRole::isRequired);
    }

    /// How many required roles have an answer that counts.
    public int answeredCount() {
        return (int) requiredRoles()
                .filter(role -> status(role) instanceof VoteStatus.CountedVote)
                .count();
    }

    /// How many required roles have signed what was frozen last.
    public int signedCount() {
        return (int) requiredRoles()
                .filter(role -> meeting().signatures().containsKey(role.index()))
                .count();
    }

    /// The roles whose counted votes carry conditions.
    public List<MeetingRole> rolesWithConditions() {
        return meeting().roles().stream()
                .filter(role -> status(role) instanceof VoteStatus.CountedVote(VoteEntry cast)
                        && !cast.vote().conditions().isEmpty())
                .toList();
    }

    /// The conditions of all counted votes.
    public List<Vote.Condition> conditions() {
        return meeting().roles().stream()
                .map(this::status)
                .flatMap(status -> status instanceof VoteStatus.CountedVote(VoteEntry cast)
                        ? cast.vote().conditions().stream()
                        : Stream.empty())
                .toList();
    }
}
