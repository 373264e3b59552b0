package dev.gateboard.record;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Board;
import dev.gateboard.model.Cast;
import dev.gateboard.model.Decided;
import dev.gateboard.model.Person;
import dev.gateboard.model.RoleChange;
import dev.gateboard.model.RoleState;
import dev.gateboard.model.RollCall;
import dev.gateboard.model.Round;
import dev.gateboard.model.Vote;
import dev.gateboard.words.Votes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// The part of the twin that tells of the meetings.
final class MeetingTwins {
    private static final Twin.Decision NONE = new Twin.Decision("", "", "", "", "", "", "", List.of(), false);

    private final Board board;
    private final RollCall call;

    MeetingTwins(Board board) {
        this.board = board;
        this.call = new RollCall(board);
    }

    Twin.Decision decision() {
        return board.review()
                .meeting()
                .conclusion()
                .map(made -> decision(made, conditions(board.review().meeting().round())))
                .orElse(NONE);
    }

    private static Twin.Decision decision(Decided made, List<Twin.Condition> conditions) {
        var decision = made.decision();
        return new Twin.Decision(
                decision.kind().word(),
                made.said().by().toString(),
                made.said().enteredBy().toString(),
                made.said().at().toString(),
                decision.reason(),
                decision.second().stream().map(Person::toString).findFirst().orElse(""),
                decision.until().equals(Instant.MAX) ? "" : decision.until().toString(),
                conditions,
                decision.githubStrict());
    }

    private List<Twin.Condition> conditions(Round round) {
        var conditions = new ArrayList<Twin.Condition>();
        for (var role : roleStates()) round.vote(role).ifPresent(cast -> conditions.addAll(conditions(role, cast)));
        return conditions;
    }

    private static List<Twin.Condition> conditions(RoleState role, Cast cast) {
        return cast.vote().conditions().stream()
                .map(condition -> new Twin.Condition(
                        role.label(), condition.text(), condition.owner().toString(), due(condition.due())))
                .toList();
    }

    private static String due(Assignment.Due due) {
        return switch (due) {
            case Assignment.Due.Never _ -> "";
            case Assignment.Due.On(LocalDate day) -> day.toString();
            case Assignment.Due.At(Instant time) -> time.toString();
        };
    }

    /// A role's person is the one its counted vote names; an absent or unanswered role has none (rule R23).
    ///
    /// @param record what the record's files are called
    List<Twin.Role> roles(String record) {
        var names =
                RoleNames.of(record, roleStates().stream().map(RoleState::label).toList());
        var roles = new ArrayList<Twin.Role>();
        for (var role : roleStates()) {
            var cast = counted(role);
            var vote = cast.map(Cast::vote);
            roles.add(new Twin.Role(
                    role.label(),
                    names.get(role.index()),
                    role.required(),
                    role.covers().stream()
                            .map(section -> board.review()
                                    .checklist()
                                    .sections()
                                    .get(section)
                                    .title())
                            .toList(),
                    cast.filter(answer -> answer.vote().answer() != Vote.Answer.ABSENT)
                            .map(answer -> answer.said().by().toString())
                            .orElse(""),
                    vote.map(answer -> answer.answer().word()).orElse(""),
                    vote.map(Vote::reason).orElse(""),
                    vote.map(Vote::dissent).orElse(""),
                    cast.map(answer -> answer.said().at().toString()).orElse(""),
                    cast.map(answer -> answer.said().enteredBy().toString()).orElse("")));
        }
        return roles;
    }

    private Optional<Cast> counted(RoleState role) {
        return call.standing(role) instanceof RollCall.Standing.Counted(Cast cast)
                ? Optional.of(cast)
                : Optional.empty();
    }

    List<Twin.Round> rounds() {
        var rounds =
                new ArrayList<>(board.review().meeting().past().newestFirst().reversed());
        if (board.review().meeting().round().number() > 0)
            rounds.add(board.review().meeting().round());
        return rounds.stream().map(this::round).toList();
    }

    private Twin.Round round(Round round) {
        var votes = new ArrayList<Twin.Vote>();
        for (var role : roleStates()) {
            round.vote(role)
                    .ifPresent(cast -> votes.add(new Twin.Vote(
                            role.label(),
                            cast.vote().answer().word(),
                            cast.said().by().toString(),
                            cast.said().enteredBy().toString(),
                            cast.said().at().toString(),
                            cast.vote().reason(),
                            cast.vote().dissent(),
                            conditions(role, cast))));
        }
        var decisions = round.decisions().stream()
                .map(made -> decision(made, List.of()))
                .toList();
        return new Twin.Round(round.number(), votes, decisions);
    }

    List<Twin.Amended> amended() {
        return board.review().meeting().amended().newestFirst().reversed().stream()
                .map(made -> new Twin.Amended(
                        made.deed().number(),
                        made.deed().reason(),
                        made.said().by().toString(),
                        made.said().at().toString(),
                        made.deed().amends(),
                        made.deed().sha256()))
                .toList();
    }

    /// What people changed of who has to agree, the oldest first.
    List<Twin.RoleChange> roleChanges() {
        var all = new ArrayList<RoleChange>();
        var labels = new HashMap<RoleChange, String>();
        for (var role : roleStates())
            for (var change : role.changes()) {
                all.add(change);
                labels.put(change, role.label());
            }
        all.sort(Comparator.comparingInt(change -> change.said().number()));
        return all.stream()
                .map(change -> new Twin.RoleChange(
                        labels.getOrDefault(change, ""),
                        Votes.change(change),
                        change.said().by().toString(),
                        change.said().enteredBy().toString(),
                        change.said().at().toString(),
                        change.reason()))
                .toList();
    }

    private List<RoleState> roleStates() {
        return board.review().meeting().roles();
    }
}
