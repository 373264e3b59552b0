package dev.gateboard.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How the roles of the newest round stand now, and what a decision would still need. A pure function of the board.
public record RollCall(Board board) {

    /// How a role stands.
    public sealed interface Standing {

        /// Nobody has answered for it in this round.
        record Silent() implements Standing {}

        /// The vote counts.
        record Counted(Cast cast) implements Standing {}

        /// What it was for has changed: the role is asked again.
        record AskedAgain(Cast cast) implements Standing {}
    }

    private Review review() {
        return board.review();
    }

    private Meeting meeting() {
        return review().meeting();
    }

    public Standing standing(RoleState role) {
        Optional<Cast> cast = meeting().round().vote(role);
        if (cast.isEmpty()) return new Standing.Silent();
        // A vote that came from elsewhere decides nothing here: the role is asked again (rule R40).
        if (meeting().round().running() && meeting().isClaimed(cast.get().said().number()))
            return new Standing.AskedAgain(cast.get());
        boolean same = cast.get().digest().equals(VoteDigest.of(review(), role));
        return same ? new Standing.Counted(cast.get()) : new Standing.AskedAgain(cast.get());
    }

    /// What changed of what the role's vote was for (rule R20); nothing where it has not voted.
    public Since changes(RoleState role) {
        var from = meeting()
                .round()
                .vote(role)
                .flatMap(cast -> review().atVote(cast.said().number()))
                .orElse(review());
        return Since.between(from, board).in(role).decided();
    }

    /// The required roles whose vote does not count for a go: no answer, asked again, abstain, absent or no-go.
    public List<RoleState> missing() {
        return required().filter(role -> !agrees(role)).toList();
    }

    /// The required roles that said no and have not said otherwise, though they may be asked again.
    public List<RoleState> against() {
        return required()
                .filter(role -> meeting()
                        .round()
                        .vote(role)
                        .filter(cast -> cast.vote().answer() == Vote.Answer.NO_GO)
                        .isPresent())
                .toList();
    }

    private boolean agrees(RoleState role) {
        return standing(role) instanceof Standing.Counted(Cast cast)
                && cast.vote().answer().agrees();
    }

    private Stream<RoleState> required() {
        return meeting().roles().stream().filter(RoleState::required);
    }

    /// How many required roles have an answer that counts.
    public int answered() {
        return (int) required()
                .filter(role -> standing(role) instanceof Standing.Counted)
                .count();
    }

    /// How many required roles have signed what was frozen last.
    public int signed() {
        return (int) required()
                .filter(role -> meeting().signed().containsKey(role.index()))
                .count();
    }

    /// The roles whose counted votes carry conditions.
    public List<RoleState> conditional() {
        return meeting().roles().stream()
                .filter(role -> standing(role) instanceof Standing.Counted(Cast cast)
                        && !cast.vote().conditions().isEmpty())
                .toList();
    }

    /// The conditions of all counted votes.
    public List<Vote.Condition> conditions() {
        return meeting().roles().stream()
                .map(this::standing)
                .flatMap(standing -> standing instanceof Standing.Counted(Cast cast)
                        ? cast.vote().conditions().stream()
                        : Stream.empty())
                .toList();
    }
}
