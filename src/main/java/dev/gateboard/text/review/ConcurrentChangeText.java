package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.apply.BulkAction;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/// What happened between a look and an action, and what an action on many leaves out.
public final class ConcurrentChangeText {
    private ConcurrentChangeText() {}

    /// "Meanwhile, Carla failed \"backups\": disk corrupts data. Check it again."
    static String sentence(String what, ReviewEvent event) {
        return Messages.REVIEW.text(
                "meanwhile.sentence", changeSentence(event, Messages.REVIEW.text("name.quoted", what)));
    }

    /// "Meanwhile, Carla decided on the review: go. Check it again."
    static String reviewSentence(ReviewEvent event) {
        return Messages.REVIEW.text(
                "meanwhile.sentence", changeSentence(event, Messages.REVIEW.text("meanwhile.review")));
    }

    /// "Carla failed this: disk corrupts data"
    public static String changeSentence(ReviewEvent event) {
        return changeSentence(event, Messages.REVIEW.text("meanwhile.this"));
    }

    private static String changeSentence(ReviewEvent event, String what) {
        var who = event.by().isSameAs(Person.SIGNAL)
                ? Messages.REVIEW.text("meanwhile.signal")
                : event.by().name();
        var details = event.action() instanceof Action.Undo || event.action() instanceof Action.Redo
                ? ""
                : ActionDetailsText.details(event.action());
        return did(event.action(), who, what) + (details.isBlank() ? "" : ": " + stripped(details));
    }

    private static String did(Action action, String who, String what) {
        return switch (action) {
            case Action.Observe observe ->
                observe.verdict() == Verdict.PASS
                        ? Messages.REVIEW.text("meanwhile.passed", who, what)
                        : Messages.REVIEW.text("meanwhile.failed", who, what);
            case Action.AddNote _ -> Messages.REVIEW.text("meanwhile.noted", who, what);
            case Action.Attach _ -> Messages.REVIEW.text("meanwhile.attached", who, what);
            case Action.Undo _ -> Messages.REVIEW.text("meanwhile.undid", who, what);
            case Action.Redo _ -> Messages.REVIEW.text("meanwhile.redid", who, what);
            case Action.Choose _ -> Messages.REVIEW.text("meanwhile.chose", who, what);
            case Action.CastVote _ -> Messages.REVIEW.text("meanwhile.voted", who, what);
            case Action.Decide _ -> Messages.REVIEW.text("meanwhile.decided", who, what);
            case Action.Revise _ -> Messages.REVIEW.text("meanwhile.refreshed", who, what);
            case Action.StartNewBuild _ -> Messages.REVIEW.text("meanwhile.newBuild", who, what);
            default -> Messages.REVIEW.text("meanwhile.other", who, ActionText.pastTense(action), what);
        };
    }

    private static String stripped(String details) {
        return details.endsWith(".") ? details.substring(0, details.length() - 1) : details;
    }

    /// "\"backups\" is failed. Pass it separately, with a reason"
    public static String skippedText(Checklist checklist, BulkAction.SkippedGate left) {
        return skippedText(left, SectionText.gate(checklist, left.gate()));
    }

    private static String skippedText(BulkAction.SkippedGate left, String gate) {
        return switch (left.reason()) {
            case BulkAction.SkipReason.Stands(GateStatus status) ->
                Messages.REVIEW.text("skipped.decided", gate, StatusText.status(status));
            case BulkAction.SkipReason.Claimed _ -> Messages.REVIEW.text("skipped.claimed", gate);
            case BulkAction.SkipReason.IsChoice _ ->
                Messages.REVIEW.text(
                        "skipped.choice", gate, String.join(", ", left.gate().options()));
            case BulkAction.SkipReason.FieldEmpty(var field) ->
                Messages.REVIEW.text("skipped.field", gate, field.placeholder().text());
            case BulkAction.SkipReason.ChangedMeanwhile(ReviewEvent event) ->
                Messages.REVIEW.text(
                        "skipped.changed", gate, changeSentence(event, Messages.REVIEW.text("meanwhile.it")));
            case BulkAction.SkipReason.OtherStatus(GateStatus status) -> statusSentence(gate, status);
        };
    }

    /// One sentence for all of them.
    public static String skippedText(Checklist checklist, List<BulkAction.SkippedGate> left) {
        return left.stream().map(each -> skippedText(checklist, each)).collect(Collectors.joining(". ", "", "."));
    }

    /// The same where the checklist they are of is not at hand.
    static String skippedText(List<BulkAction.SkippedGate> left) {
        return left.stream()
                .map(each -> skippedText(each, each.gate().text()))
                .collect(Collectors.joining(". ", "", "."));
    }

    /// "\"backups\" is failed"
    static String statusSentence(String gate, GateStatus status) {
        return Messages.REVIEW.text("gate.is", gate, StatusText.status(status));
    }
}
