package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.language.StoredReason;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.gate.ClaimSource;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.person.Person;
import java.util.ArrayList;
import java.util.stream.Collectors;

/// Decisions about a gate, and where they come from, in a few words.
public final class MarkText {
    private MarkText() {}

    /// "passed by Carla Q (seen in staging)"; empty for an undecided gate.
    public static String describe(Mark mark) {
        return switch (mark) {
            case Mark.Nothing _ -> "";
            case Mark.Reopened _ -> withAuthor(mark, Messages.REVIEW.text("did.reopened"), "");
            case Mark.Passed passed -> withAuthor(mark, Messages.REVIEW.text("status.passed"), reason(passed.reason()));
            case Mark.Overruled overruled ->
                withAuthor(mark, Messages.REVIEW.text("status.passed"), reason(overruled.reason()));
            case Mark.Failed failed -> withAuthor(mark, Messages.REVIEW.text("status.failed"), reason(failed.reason()));
            case Mark.NotApplicable out ->
                withAuthor(mark, Messages.REVIEW.text("status.notApplicable"), reason(out.reason()));
            case Mark.Waived waived ->
                withReason(
                        Messages.REVIEW.text(
                                "mark.waived",
                                waived.waiver().approver().name(),
                                waived.attribution().by().name()),
                        reason(waived.waiver().reason()));
            case Mark.Chosen chosen -> withAuthor(mark, Messages.REVIEW.text("mark.chosen"), chosen.option());
        };
    }

    private static String withAuthor(Mark mark, String word, String reason) {
        var decision = mark.by()
                .map(attribution ->
                        Messages.REVIEW.text("mark.by", word, attribution.by().name()))
                .orElse(word);
        return withReason(decision, reason);
    }

    private static String withReason(String decision, String reason) {
        return decision + (reason.isBlank() ? "" : " (" + reason + ")");
    }

    /// A reason as a person wrote it. What Gateboard itself wrote, or added to that of a confirmed claim, is in the
    /// reader's language.
    public static String reason(String stored) {
        var reason = StoredReason.translate(stored);
        if (reason.startsWith(Claim.FOUND_IN)) return foundIn(reason.substring(Claim.FOUND_IN.length()));
        int added = reason.lastIndexOf(" (" + Claim.FOUND_IN);
        if (added < 0 || !reason.endsWith(")")) return reason;
        return reason.substring(0, added + 2)
                + foundIn(reason.substring(added + 2 + Claim.FOUND_IN.length(), reason.length() - 1))
                + ")";
    }

    private static String foundIn(String file) {
        return Messages.REVIEW.text("claim.inFile", file);
    }

    /// "as found in copy.md from Carla Q".
    static String claimSource(ClaimSource source) {
        var by = source.senders().stream().map(Person::name).collect(Collectors.joining());
        return by.isEmpty()
                ? Messages.REVIEW.text("claim.inFile", source.fileName())
                : Messages.REVIEW.text("claim.inFileOf", source.fileName(), by);
    }

    static String details(Action.Revise action) {
        var parts = new ArrayList<String>();
        parts.add(action.fileName());
        action.senders().forEach(person -> parts.add(Messages.REVIEW.text("mark.copyOf", person.name())));
        if (!action.newClaims().isEmpty())
            parts.add(Messages.REVIEW.count("mark.claims", action.newClaims().size()));
        if (!action.reworded().isEmpty())
            parts.add(Messages.REVIEW.text(
                    "change.countReworded", action.reworded().size()));
        return String.join(", ", parts);
    }
}
