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

/// How the roles of the newest round stand now, and what a decision would still need. A pure function of the board.
public record RollCall(ReviewStatus board) {

    /// How a role stands.
    public sealed interface VoteStatus {

        /// No one has answered for it in this round.
        record NotVoted() implements VoteStatus {}

        /// The vote counts.
        record Counted(VoteEntry cast) implements VoteStatus {}

        /// What it was for has changed: the role is asked again.
        record Outdated(VoteEntry cast) implements VoteStatus {}
    }

    private Review review() {
        return board.review();
    }

    private MeetingState meeting() {
        return review().meeting();
    }

    public VoteStatus status(MeetingRole role) {
        Optional<VoteEntry> cast = meeting().round().vote(role);
        if (cast.isEmpty()) return new VoteStatus.NotVoted();
        // A vote that came from elsewhere decides nothing here: the role is asked again (rule R40).
        if (meeting().round().running()
                && meeting().isClaimed(cast.get().attribution().number())) return new VoteStatus.Outdated(cast.get());
        boolean same = cast.get().digest().equals(VoteDigest.of(review(), role));
        return same ? new VoteStatus.Counted(cast.get()) : new VoteStatus.Outdated(cast.get());
    }

    /// What changed of what the role's vote was for (rule R20); nothing where it has not voted.
    public ChangesSince changes(MeetingRole role) {
        var from = meeting()
                .round()
                .vote(role)
                .flatMap(cast -> review().atVote(cast.attribution().number()))
                .orElse(review());
        return ChangesSince.between(from, board).in(role).decided();
    }

    /// The required roles whose vote does not count for a go: no answer, asked again, abstain, absent or no-go.
    public List<MeetingRole> missing() {
        return required().filter(role -> !agrees(role)).toList();
    }

    /// The required roles that said no and have not said otherwise, though they may be asked again.
    public List<MeetingRole> against() {
        return required()
                .filter(role -> meeting()
                        .round()
                        .vote(role)
                        .filter(cast -> cast.vote().answer() == Vote.Answer.NO_GO)
                        .isPresent())
                .toList();
    }

    private boolean agrees(MeetingRole role) {
        return status(role) instanceof VoteStatus.Counted(VoteEntry cast)
                && cast.vote().answer().agrees();
    }

    private Stream<MeetingRole> required() {
        return meeting().roles().stream().filter(MeetingRole::required);
    }

    /// How many required roles have an answer that counts.
    public int answered() {
        return (int) required()
                .filter(role -> status(role) instanceof VoteStatus.Counted)
                .count();
    }

    /// How many required roles have signed what was frozen last.
    public int signed() {
        return (int) required()
                .filter(role -> meeting().signed().containsKey(role.index()))
                .count();
    }

    /// The roles whose counted votes carry conditions.
    public List<MeetingRole> conditional() {
        return meeting().roles().stream()
                .filter(role -> status(role) instanceof VoteStatus.Counted(VoteEntry cast)
                        && !cast.vote().conditions().isEmpty())
                .toList();
    }

    /// The conditions of all counted votes.
    public List<Vote.Condition> conditions() {
        return meeting().roles().stream()
                .map(this::status)
                .flatMap(status -> status instanceof VoteStatus.Counted(VoteEntry cast)
                        ? cast.vote().conditions().stream()
                        : Stream.empty())
                .toList();
    }
}
