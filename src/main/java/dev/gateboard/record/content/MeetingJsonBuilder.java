package dev.gateboard.record.content;

import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.meeting.DecisionEntry;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.RoleChange;
import dev.gateboard.model.meeting.Round;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.meeting.VoteEntry;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.VoteText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// The part of the JSON record that tells of the meetings.
final class MeetingJsonBuilder {
    private static final RecordJson.Decision NONE =
            new RecordJson.Decision("", "", "", "", "", "", "", List.of(), false);

    private final ReviewStatus reviewStatus;
    private final VoteTally call;

    MeetingJsonBuilder(ReviewStatus reviewStatus) {
        this.reviewStatus = reviewStatus;
        this.call = new VoteTally(reviewStatus);
    }

    RecordJson.Decision decision() {
        return reviewStatus
                .review()
                .meeting()
                .conclusion()
                .map(made -> decision(
                        made, conditions(reviewStatus.review().meeting().round())))
                .orElse(NONE);
    }

    private static RecordJson.Decision decision(DecisionEntry made, List<RecordJson.Condition> conditions) {
        var decision = made.decision();
        return new RecordJson.Decision(
                decision.kind().commandName(),
                made.attribution().by().toString(),
                made.attribution().enteredBy().toString(),
                made.attribution().at().toString(),
                decision.reason(),
                decision.secondPerson().stream()
                        .map(Person::toString)
                        .findFirst()
                        .orElse(""),
                decision.until().equals(Instant.MAX) ? "" : decision.until().toString(),
                conditions,
                decision.githubStrict());
    }

    private List<RecordJson.Condition> conditions(Round round) {
        var conditions = new ArrayList<RecordJson.Condition>();
        for (var role : roleStates()) round.vote(role).ifPresent(cast -> conditions.addAll(conditions(role, cast)));
        return conditions;
    }

    private static List<RecordJson.Condition> conditions(MeetingRole role, VoteEntry cast) {
        return cast.vote().conditions().stream()
                .map(condition -> new RecordJson.Condition(
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
    List<RecordJson.Role> roles(String record) {
        var names = RoleFileNames.of(
                record, roleStates().stream().map(MeetingRole::label).toList());
        var roles = new ArrayList<RecordJson.Role>();
        for (var role : roleStates()) {
            var cast = counted(role);
            var vote = cast.map(VoteEntry::vote);
            roles.add(new RecordJson.Role(
                    role.label(),
                    names.get(role.index()),
                    role.isRequired(),
                    role.covers().stream()
                            .map(section -> reviewStatus
                                    .review()
                                    .checklist()
                                    .sections()
                                    .get(section)
                                    .title())
                            .toList(),
                    cast.filter(answer -> answer.vote().answer() != Vote.Answer.ABSENT)
                            .map(answer -> answer.attribution().by().toString())
                            .orElse(""),
                    vote.map(answer -> answer.answer().commandName()).orElse(""),
                    vote.map(Vote::reason).orElse(""),
                    vote.map(Vote::dissent).orElse(""),
                    cast.map(answer -> answer.attribution().at().toString()).orElse(""),
                    cast.map(answer -> answer.attribution().enteredBy().toString())
                            .orElse("")));
        }
        return roles;
    }

    private Optional<VoteEntry> counted(MeetingRole role) {
        return call.status(role) instanceof VoteTally.VoteStatus.CountedVote(VoteEntry cast)
                ? Optional.of(cast)
                : Optional.empty();
    }

    List<RecordJson.Round> rounds() {
        var rounds = new ArrayList<>(
                reviewStatus.review().meeting().pastRounds().newestFirst().reversed());
        if (reviewStatus.review().meeting().round().number() > 0)
            rounds.add(reviewStatus.review().meeting().round());
        return rounds.stream().map(this::round).toList();
    }

    private RecordJson.Round round(Round round) {
        var votes = new ArrayList<RecordJson.Vote>();
        for (var role : roleStates()) {
            round.vote(role)
                    .ifPresent(cast -> votes.add(new RecordJson.Vote(
                            role.label(),
                            cast.vote().answer().commandName(),
                            cast.attribution().by().toString(),
                            cast.attribution().enteredBy().toString(),
                            cast.attribution().at().toString(),
                            cast.vote().reason(),
                            cast.vote().dissent(),
                            conditions(role, cast))));
        }
        var decisions = round.decisions().stream()
                .map(made -> decision(made, List.of()))
                .toList();
        return new RecordJson.Round(round.number(), votes, decisions);
    }

    List<RecordJson.Amended> amended() {
        return reviewStatus.review().meeting().allAmendments().newestFirst().reversed().stream()
                .map(made -> new RecordJson.Amended(
                        made.action().number(),
                        made.action().reason(),
                        made.attribution().by().toString(),
                        made.attribution().at().toString(),
                        made.action().amends(),
                        made.action().sha256()))
                .toList();
    }

    /// What people changed of who has to agree, the oldest first.
    List<RecordJson.RoleChange> roleChanges() {
        var all = new ArrayList<RoleChange>();
        var labels = new HashMap<RoleChange, String>();
        for (var role : roleStates())
            for (var change : role.changes()) {
                all.add(change);
                labels.put(change, role.label());
            }
        all.sort(Comparator.comparingInt(change -> change.attribution().number()));
        return all.stream()
                .map(change -> new RecordJson.RoleChange(
                        labels.getOrDefault(change, ""),
                        VoteText.change(change),
                        change.attribution().by().toString(),
                        change.attribution().enteredBy().toString(),
                        change.attribution().at().toString(),
                        change.reason()))
                .toList();
    }

    private List<MeetingRole> roleStates() {
        return reviewStatus.review().meeting().roles();
    }
}
