package dev.gateboard.text.review;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Roles, votes and decisions in words.
public final class VoteText {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

    private VoteText() {}

    /// What an action of a meeting said beside its verb.
    static String attribution(MeetingAction action) {
        return switch (action) {
            case Action.StartRound start ->
                "start"
                        + (start.keptVotes().isEmpty()
                                ? ""
                                : ", keeping "
                                        + CountText.quantity(start.keptVotes().size(), "vote"));
            case Action.EndRound _ -> "end";
            case Action.SetRole role ->
                role.label()
                        + (role.add() ? ", added" : "")
                        + (role.optional() ? (role.add() ? ", optional" : ", made optional") : "")
                        + (role.required() ? ", made required" : "")
                        + (role.person().isEmpty()
                                ? ""
                                : ", answered by " + role.person().getFirst().name())
                        + (role.covers().isEmpty()
                                ? ""
                                : ", covers " + CountText.quantity(role.covers().size(), "section"))
                        + (role.reason().isBlank() ? "" : ": " + role.reason());
            case Action.CastVote cast -> cast.label() + ": " + vote(cast.vote(), ZoneOffset.UTC);
            case Action.Decide decide -> decision(decide.decision());
            case Action.Accept accept -> CountText.quantity(accept.gates().size(), "gate");
            case Action.AffirmDecision stand -> stand.reason();
            case Action.Freeze freeze -> freeze.name() + ".md";
            case Action.Sign sign -> sign.label();
            case Action.Amend amend -> amend.number() + ": " + amend.reason();
            case Action.SignAmendment sign -> "amendment " + sign.number();
            case Action.RestoreFromRecord restore ->
                "from " + restore.fileName() + (restore.verified() ? ", verified" : ", not verified");
        };
    }

    /// "made optional", "added as optional", "given other sections": what a change did to a role.
    public static String change(RoleChange change) {
        var parts = new ArrayList<String>();
        if (change.isAdded()) parts.add(change.isRequired() ? "added" : "added as optional");
        else if (change.wasRequired() != change.isRequired())
            parts.add(change.isRequired() ? "made required" : "made optional");
        if (change.changesCoverage()) parts.add("given other sections");
        return String.join(" and ", parts);
    }

    /// The answer with all that was said about it.
    public static String vote(Vote vote, ZoneId zone) {
        var parts = new ArrayList<String>();
        parts.add(answer(vote));
        vote.conditions().forEach(condition -> parts.add("condition: " + condition(condition, zone)));
        if (!vote.dissent().isBlank()) parts.add("dissent: " + vote.dissent());
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
            case Assignment.Due.On(LocalDate day) -> ", due " + day;
            case Assignment.Due.At(Instant time) -> ", due " + minute(time, zone);
        };
    }

    /// The answer and its reason.
    public static String answer(Vote vote) {
        return vote.answer().commandName() + (vote.reason().isBlank() ? "" : ": " + vote.reason());
    }

    public static String decision(Decision decision) {
        return decision(decision, ZoneOffset.UTC);
    }

    /// With all that was said about it.
    public static String decision(Decision decision, ZoneId zone) {
        var parts = new ArrayList<String>();
        parts.add(decision.kind().commandName() + (decision.reason().isBlank() ? "" : ": " + decision.reason()));
        decision.secondPerson().forEach(second -> parts.add("with " + second.name()));
        if (decision.until().isBefore(Instant.MAX)) parts.add("until " + end(decision.until(), zone));
        return String.join("; ", parts);
    }

    /// What a decision is called in a sentence: "go with conditions".
    public static String kind(Decision.Kind kind) {
        return kind.commandName().replace("-with-", " with ");
    }

    /// What was said with a decision, as sentences with a space before each; empty where nothing was.
    public static String terms(Decision decision, ZoneId zone) {
        var sentences = new StringBuilder();
        if (!decision.reason().isBlank())
            sentences.append(" Reason: ").append(decision.reason()).append('.');
        decision.secondPerson()
                .forEach(second -> sentences.append(" With ").append(second).append('.'));
        sentences.append(
                decision.until().isBefore(Instant.MAX)
                        ? " It holds until " + end(decision.until(), zone) + "."
                        : " It holds until the release changes.");
        return sentences.toString();
    }

    /// A day that ends then in this zone is named by itself (rule R34).
    private static String end(Instant until, ZoneId zone) {
        var local = until.atZone(zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? "the end of " + local.toLocalDate().minusDays(1)
                : minute(until, zone);
    }

    private static String minute(Instant time, ZoneId zone) {
        return MINUTE.format(time.atZone(zone));
    }

    /// Whether the role's own label says that it is optional.
    public static boolean hasOptionalLabel(MeetingRole role) {
        return role.label().toLowerCase(Locale.ROOT).contains("optional");
    }

    /// What stands in a role's line once it is decided (rule R22); empty where no one answered.
    public static String line(Review review, VoteEntry cast) {
        var day = LocalDate.ofInstant(cast.attribution().at(), review.zone());
        return cast.attribution().by().name() + " · " + cast.vote().answer().commandName() + " · " + day
                + " · recorded by " + cast.attribution().enteredBy().name();
    }

    /// One line on how a role stands.
    public static String status(VoteTally call, MeetingRole role) {
        var asked = role.person().stream().map(Person::name).collect(Collectors.joining());
        return switch (call.status(role)) {
            case VoteTally.VoteStatus.NotVoted _ -> asked.isEmpty() ? "no answer yet" : "no answer yet from " + asked;
            case VoteTally.VoteStatus.CountedVote(var cast) ->
                entryText(cast, call.reviewStatus().review().zone());
            case VoteTally.VoteStatus.OutdatedVote(var cast) ->
                entryText(cast, call.reviewStatus().review().zone()) + "; asked again, since what it was for changed";
        };
    }

    private static String entryText(VoteEntry cast, ZoneId zone) {
        return cast.attribution().by().name() + ": " + vote(cast.vote(), zone)
                + (cast.attribution().by().isSameAs(cast.attribution().enteredBy())
                        ? ""
                        : " (entered by " + cast.attribution().enteredBy().name() + ")");
    }

    /// What was decided, and whether anything has changed since.
    public static String decisionText(Review review, DecisionEntry decided) {
        int changes = review.meeting().changesSinceDecision().newestFirst().size();
        return "Decided " + decision(decided.decision(), review.zone()) + ", by "
                + decided.attribution().by().name()
                + review.meeting()
                        .unverifiedSource(decided.attribution().number())
                        .map(file -> ", as " + file.action().fileName() + " says; not verified")
                        .orElse("")
                + (changes == 0 ? "" : "; " + CountText.quantity(changes, "change") + " since the decision");
    }

    /// What was decided of a build before this one; empty where nothing was.
    public static List<String> decisionText(PreviousBuild build) {
        var of = build.release().isEmpty() ? "the build before" : build.release();
        return build.decisions().stream()
                .limit(1)
                .map(made -> of + " was decided " + decision(made.decision()) + ", by "
                        + made.attribution().by().name())
                .toList();
    }

    /// What a decision for a go waits for; empty where it waits for nothing.
    public static List<String> waitsFor(VoteTally call) {
        var parts = new ArrayList<String>();
        if (!call.reviewStatus().isReady()) parts.add(StatusText.verdict(call.reviewStatus()));
        call.rolesMissingForGo().forEach(role -> parts.add(role.label()));
        return List.copyOf(parts);
    }
}
