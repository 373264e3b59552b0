package dev.gateboard.words;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Build;
import dev.gateboard.model.Cast;
import dev.gateboard.model.Decided;
import dev.gateboard.model.Decision;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.model.Review;
import dev.gateboard.model.RoleChange;
import dev.gateboard.model.RoleState;
import dev.gateboard.model.RollCall;
import dev.gateboard.model.Vote;
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
public final class Votes {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

    private Votes() {}

    /// What a deed of a meeting said beside its verb.
    static String said(Deed.InMeeting deed) {
        return switch (deed) {
            case Deed.StartRound start ->
                "start"
                        + (start.keeping().isEmpty()
                                ? ""
                                : ", keeping "
                                        + CountText.counted(start.keeping().size(), "vote"));
            case Deed.EndRound _ -> "end";
            case Deed.SetRole role ->
                role.label()
                        + (role.add() ? ", added" : "")
                        + (role.optional() ? (role.add() ? ", optional" : ", made optional") : "")
                        + (role.required() ? ", made required" : "")
                        + (role.person().isEmpty()
                                ? ""
                                : ", answered by " + role.person().getFirst().name())
                        + (role.covers().isEmpty()
                                ? ""
                                : ", covers " + CountText.counted(role.covers().size(), "section"))
                        + (role.reason().isBlank() ? "" : ": " + role.reason());
            case Deed.CastVote cast -> cast.label() + ": " + vote(cast.vote(), ZoneOffset.UTC);
            case Deed.Decide decide -> decision(decide.decision());
            case Deed.Accept accept -> CountText.counted(accept.gates().size(), "gate");
            case Deed.Stand stand -> stand.reason();
            case Deed.Freeze freeze -> freeze.name() + ".md";
            case Deed.Sign sign -> sign.label();
            case Deed.Amend amend -> amend.number() + ": " + amend.reason();
            case Deed.SignAmendment sign -> "amendment " + sign.number();
            case Deed.Restore restore ->
                "from " + restore.fileName() + (restore.vouched() ? ", verified" : ", not verified");
        };
    }

    /// "made optional", "added as optional", "given other sections": what a change did to a role.
    public static String change(RoleChange change) {
        var parts = new ArrayList<String>();
        if (change.added()) parts.add(change.required() ? "added" : "added as optional");
        else if (change.wasRequired() != change.required())
            parts.add(change.required() ? "made required" : "made optional");
        if (change.covers()) parts.add("given other sections");
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
        return vote.answer().word() + (vote.reason().isBlank() ? "" : ": " + vote.reason());
    }

    public static String decision(Decision decision) {
        return decision(decision, ZoneOffset.UTC);
    }

    /// With all that was said about it.
    public static String decision(Decision decision, ZoneId zone) {
        var parts = new ArrayList<String>();
        parts.add(decision.kind().word() + (decision.reason().isBlank() ? "" : ": " + decision.reason()));
        decision.second().forEach(second -> parts.add("with " + second.name()));
        if (decision.until().isBefore(Instant.MAX)) parts.add("until " + end(decision.until(), zone));
        return String.join("; ", parts);
    }

    /// What a decision is called in a sentence: "go with conditions".
    public static String kind(Decision.Kind kind) {
        return kind.word().replace("-with-", " with ");
    }

    /// What was said with a decision, as sentences with a space before each; empty where nothing was.
    public static String terms(Decision decision, ZoneId zone) {
        var sentences = new StringBuilder();
        if (!decision.reason().isBlank())
            sentences.append(" Reason: ").append(decision.reason()).append('.');
        decision.second()
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
    public static boolean saysOptional(RoleState role) {
        return role.label().toLowerCase(Locale.ROOT).contains("optional");
    }

    /// What stands in a role's line once it is decided (rule R22); empty where nobody answered.
    public static String line(Review review, Cast cast) {
        var day = LocalDate.ofInstant(cast.said().at(), review.zone());
        return cast.said().by().name() + " · " + cast.vote().answer().word() + " · " + day + " · recorded by "
                + cast.said().enteredBy().name();
    }

    /// One line on how a role stands.
    public static String standing(RollCall call, RoleState role) {
        var asked = role.person().stream().map(Person::name).collect(Collectors.joining());
        return switch (call.standing(role)) {
            case RollCall.Standing.Silent _ -> asked.isEmpty() ? "no answer yet" : "no answer yet from " + asked;
            case RollCall.Standing.Counted(var cast) ->
                said(cast, call.board().review().zone());
            case RollCall.Standing.AskedAgain(var cast) ->
                said(cast, call.board().review().zone()) + "; asked again, since what it was for changed";
        };
    }

    private static String said(Cast cast, ZoneId zone) {
        return cast.said().by().name() + ": " + vote(cast.vote(), zone)
                + (cast.said().by().isSameAs(cast.said().enteredBy())
                        ? ""
                        : " (entered by " + cast.said().enteredBy().name() + ")");
    }

    /// What was decided, and whether anything has changed since.
    public static String decided(Review review, Decided decided) {
        int changes = review.meeting().changed().newestFirst().size();
        return "Decided " + decision(decided.decision(), review.zone()) + ", by "
                + decided.said().by().name()
                + review.meeting()
                        .claimedBy(decided.said().number())
                        .map(file -> ", as " + file.deed().fileName() + " says; not verified")
                        .orElse("")
                + (changes == 0 ? "" : "; " + CountText.counted(changes, "change") + " since the decision");
    }

    /// What was decided of a build before this one; empty where nothing was.
    public static List<String> decided(Build build) {
        var of = build.release().isEmpty() ? "the build before" : build.release();
        return build.decided().stream()
                .limit(1)
                .map(made -> of + " was decided " + decision(made.decision()) + ", by "
                        + made.said().by().name())
                .toList();
    }

    /// What a decision for a go waits for; empty where it waits for nothing.
    public static List<String> waitsFor(RollCall call) {
        var parts = new ArrayList<String>();
        if (!call.board().isReady()) parts.add(Sentences.verdict(call.board()));
        call.missing().forEach(role -> parts.add(role.label()));
        return List.copyOf(parts);
    }
}
