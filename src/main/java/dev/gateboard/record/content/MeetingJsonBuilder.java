package dev.gateboard.record.content;

import dev.gateboard.model.meeting.DecisionEntry;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.Round;
import dev.gateboard.model.meeting.VoteEntry;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.SectionText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The part of the JSON record that tells of the meetings.
final class MeetingJsonBuilder {
    private static final RecordJson.Decision NONE =
            new RecordJson.Decision("", "", "", "", "", "", "", List.of(), false);

    private final ReviewStatus reviewStatus;

    MeetingJsonBuilder(ReviewStatus reviewStatus) {
        this.reviewStatus = reviewStatus;
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
        return new RecordJson.Round(
                round.number(),
                votes,
                round.acceptances().stream().map(this::accepted).toList(),
                decisions);
    }

    private RecordJson.Accepted accepted(Round.Acceptance accepted) {
        var review = reviewStatus.review();
        return new RecordJson.Accepted(
                accepted.gates().stream()
                        .map(review::indexOf)
                        .filter(index -> index >= 0)
                        .map(index -> SectionText.gate(review.checklist(), review.gate(index)))
                        .toList(),
                accepted.attribution().by().toString(),
                accepted.attribution().enteredBy().toString(),
                accepted.attribution().at().toString());
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

    private List<MeetingRole> roleStates() {
        return reviewStatus.review().meeting().roles();
    }
}
