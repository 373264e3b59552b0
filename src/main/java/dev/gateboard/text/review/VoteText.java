package dev.gateboard.text.review;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.MeetingAction;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.DecisionEntry;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.RoleChange;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.meeting.VoteEntry;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.PreviousBuild;
import dev.gateboard.model.review.Review;
import dev.gateboard.text.CountText;
import dev.gateboard.text.TimeText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Roles, votes and decisions in words.
public final class VoteText {
    private VoteText() {}

    /// What an action of a meeting holds beside its name.
    static String details(MeetingAction action) {
        return switch (action) {
            case Action.StartRound start ->
                start.keptVotes().isEmpty()
                        ? Messages.REVIEW.text("meeting.start")
                        : Messages.REVIEW.count(
                                "meeting.startKeeping", start.keptVotes().size());
            case Action.EndRound _ -> Messages.REVIEW.text("meeting.end");
            case Action.SetRole role -> role(role);
            case Action.CastVote cast -> cast.label() + ": " + vote(cast.vote(), zone());
            case Action.Decide decide -> decision(decide.decision());
            case Action.Accept accept -> CountText.gates(accept.gates().size());
            case Action.AffirmDecision affirm -> affirm.reason();
            case Action.Freeze freeze -> freeze.name() + ".md";
            case Action.Sign sign -> sign.label();
            case Action.Amend amend -> amend.number() + ": " + amend.reason();
            case Action.SignAmendment sign -> Messages.REVIEW.text("meeting.amendment", String.valueOf(sign.number()));
            case Action.RestoreFromRecord restore ->
                restore.verified()
                        ? Messages.REVIEW.text("meeting.restoredVerified", restore.fileName())
                        : Messages.REVIEW.text("meeting.restored", restore.fileName());
        };
    }

    private static String role(Action.SetRole role) {
        var parts = new ArrayList<String>();
        parts.add(role.label());
        if (role.add()) parts.add(Messages.REVIEW.text("role.added"));
        if (role.optional())
            parts.add(role.add() ? Messages.REVIEW.text("role.optional") : Messages.REVIEW.text("role.madeOptional"));
        if (role.required()) parts.add(Messages.REVIEW.text("role.madeRequired"));
        role.person().stream()
                .limit(1)
                .forEach(person -> parts.add(Messages.REVIEW.text("role.person", person.name())));
        if (!role.covers().isEmpty())
            parts.add(Messages.REVIEW.count("role.covers", role.covers().size()));
        return String.join(", ", parts) + (role.reason().isBlank() ? "" : ": " + role.reason());
    }

    /// "made optional", "added as optional", "given other sections": what a change did to a role.
    public static String change(RoleChange change) {
        var parts = new ArrayList<String>();
        if (change.isAdded())
            parts.add(
                    change.isRequired()
                            ? Messages.REVIEW.text("role.added")
                            : Messages.REVIEW.text("role.addedOptional"));
        else if (change.wasRequired() != change.isRequired())
            parts.add(
                    change.isRequired()
                            ? Messages.REVIEW.text("role.madeRequired")
                            : Messages.REVIEW.text("role.madeOptional"));
        if (change.changesCoverage()) parts.add(Messages.REVIEW.text("role.otherSections"));
        return CountText.join(parts);
    }

    /// The answer with its reason, conditions and dissent.
    public static String vote(Vote vote, ZoneId zone) {
        var parts = new ArrayList<String>();
        parts.add(answer(vote));
        vote.conditions()
                .forEach(condition -> parts.add(Messages.REVIEW.text("vote.condition", condition(condition, zone))));
        if (!vote.dissent().isBlank()) parts.add(Messages.REVIEW.text("vote.dissent", vote.dissent()));
        return String.join("; ", parts);
    }

    /// With its owner and the day or time it is due.
    public static String condition(Vote.Condition condition, ZoneId zone) {
        return condition.text() + " (" + condition.owner().name() + due(condition.due(), zone) + ")";
    }

    /// ", due 2026-12-01", the year included: it is read a year later; empty where it is never due.
    public static String due(Assignment.Due due, ZoneId zone) {
        return switch (due) {
            case Assignment.Due.Never _ -> "";
            case Assignment.Due.On(LocalDate day) -> ", " + Messages.REVIEW.text("due.at", TimeText.date(day));
            case Assignment.Due.At(Instant time) -> ", " + Messages.REVIEW.text("due.at", TimeText.minute(time, zone));
        };
    }

    /// The answer and its reason.
    public static String answer(Vote vote) {
        return answer(vote.answer()) + (vote.reason().isBlank() ? "" : ": " + vote.reason());
    }

    /// "go", "go with conditions".
    public static String answer(Vote.Answer answer) {
        return switch (answer) {
            case GO -> Messages.REVIEW.text("vote.go");
            case GO_WITH_CONDITIONS -> Messages.REVIEW.text("vote.goWithConditions");
            case NO_GO -> Messages.REVIEW.text("vote.noGo");
            case ABSTAIN -> Messages.REVIEW.text("vote.abstain");
            case ABSENT -> Messages.REVIEW.text("vote.absent");
            case NOT_APPLICABLE -> Messages.REVIEW.text("vote.notApplicable");
        };
    }

    public static String decision(Decision decision) {
        return decision(decision, zone());
    }

    /// What an action says has no zone of its own: what is written has UTC.
    private static ZoneId zone() {
        return Language.isWritten() ? ZoneOffset.UTC : ZoneId.systemDefault();
    }

    /// With its reason, its second person and its end.
    public static String decision(Decision decision, ZoneId zone) {
        var parts = new ArrayList<String>();
        parts.add(kind(decision.kind()) + (decision.reason().isBlank() ? "" : ": " + decision.reason()));
        decision.secondPerson().forEach(second -> parts.add(Messages.REVIEW.text("decision.second", second.name())));
        if (decision.until().isBefore(Instant.MAX))
            parts.add(Messages.REVIEW.text("decision.until", end(decision.until(), zone)));
        return String.join("; ", parts);
    }

    /// What a decision is called in a sentence: "go with conditions".
    public static String kind(Decision.Kind kind) {
        return switch (kind) {
            case GO -> Messages.REVIEW.text("vote.go");
            case GO_WITH_CONDITIONS -> Messages.REVIEW.text("vote.goWithConditions");
            case NO_GO -> Messages.REVIEW.text("vote.noGo");
            case HOLD -> Messages.REVIEW.text("decision.hold");
        };
    }

    /// A day that ends then in this zone is named by itself (rule R34).
    private static String end(Instant until, ZoneId zone) {
        var local = until.atZone(zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Messages.REVIEW.text(
                        "decision.endOfDay", TimeText.date(local.toLocalDate().minusDays(1)))
                : TimeText.minute(until, zone);
    }

    /// The day of a vote where the review is held.
    public static String day(Review review, VoteEntry cast) {
        return LocalDate.ofInstant(cast.attribution().at(), review.zone()).toString();
    }

    /// What stands in a role's line once it is decided (rule R22); empty where no one answered.
    public static String line(Review review, VoteEntry cast) {
        return cast.attribution().by().name() + " · " + cast.vote().answer().commandName() + " · "
                + day(review, cast)
                + " · recorded by " + cast.attribution().enteredBy().name();
    }

    /// One line on how a role stands.
    public static String status(VoteTally call, MeetingRole role) {
        var asked = role.person().stream().map(Person::name).collect(Collectors.joining());
        var proposed = role.proposedPerson(call.reviewStatus().review().checklist());
        return switch (call.status(role)) {
            case VoteTally.VoteStatus.NotVoted _ ->
                !asked.isEmpty()
                        ? Messages.REVIEW.text("vote.notYetFrom", asked)
                        : proposed.isEmpty()
                                ? Messages.REVIEW.text("vote.notYet")
                                : Messages.REVIEW.text("vote.notYetInFile", proposed);
            case VoteTally.VoteStatus.CountedVote(var cast) ->
                entryText(cast, call.reviewStatus().review().zone());
            case VoteTally.VoteStatus.OutdatedVote(var cast) ->
                Messages.REVIEW.text(
                        "vote.outdated",
                        entryText(cast, call.reviewStatus().review().zone()));
        };
    }

    private static String entryText(VoteEntry cast, ZoneId zone) {
        return cast.attribution().by().name() + ": " + vote(cast.vote(), zone)
                + (cast.attribution().by().isSameAs(cast.attribution().enteredBy())
                        ? ""
                        : " ("
                                + Messages.REVIEW.text(
                                        "vote.enteredBy",
                                        cast.attribution().enteredBy().name())
                                + ")");
    }

    /// What was decided, and whether anything has changed since.
    public static String decisionText(Review review, DecisionEntry decided) {
        int changes = review.meeting().changesSinceDecision().newestFirst().size();
        var what = decision(decided.decision(), review.zone());
        var who = decided.attribution().by().name();
        var text = review.meeting()
                .unverifiedSource(decided.attribution().number())
                .map(file -> Messages.REVIEW.text(
                        "decision.unverified", what, who, file.action().fileName()))
                .orElseGet(() -> Messages.REVIEW.text("decision.decided", what, who));
        return changes == 0 ? text : text + "; " + Messages.REVIEW.count("decision.changesSince", changes);
    }

    /// What was decided of a build before this one; empty where nothing was.
    public static List<String> decisionText(PreviousBuild build) {
        var of = build.release().isEmpty() ? Messages.REVIEW.text("earlier.build") : build.release();
        return build.decisions().stream()
                .limit(1)
                .map(made -> Messages.REVIEW.text(
                        "decision.earlierBuild",
                        of,
                        decision(made.decision()),
                        made.attribution().by().name()))
                .toList();
    }
}
