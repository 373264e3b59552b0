package dev.gateboard.text.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.apply.BulkAction;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.model.status.GateView;
import java.util.List;
import java.util.stream.Collectors;

/// What happened between a look and an action, and what an action on many leaves out.
public final class ConcurrentChangeText {
    private ConcurrentChangeText() {}

    /// "Meanwhile Carla failed \"backups\": disk corrupts data. Look at it again."
    static String sentence(String what, ReviewEvent event) {
        return "Meanwhile " + changeSentence(event, "\"" + what + "\"") + ". Look at it again.";
    }

    /// "Carla failed this: disk corrupts data"
    public static String changeSentence(ReviewEvent event) {
        return changeSentence(event, "this");
    }

    private static String changeSentence(ReviewEvent event, String what) {
        var who = event.by().isSameAs(Person.SIGNAL) ? "a signal" : event.by().name();
        var said = event.action() instanceof Action.Undo || event.action() instanceof Action.Redo
                ? ""
                : StatusText.details(event.action());
        return who + " " + did(event.action()) + " " + what + (said.isBlank() ? "" : ": " + stripped(said));
    }

    private static String did(Action action) {
        return switch (action) {
            case Action.Observe observe -> observe.verdict() == Verdict.PASS ? "passed" : "failed";
            case Action.AddNote _ -> "wrote a note on";
            case Action.Attach _ -> "attached evidence to";
            case Action.Undo _ -> "took back the last change of";
            case Action.Redo _ -> "brought back a change of";
            case Action.Choose _ -> "chose an option of";
            case Action.CastVote _ -> "voted for";
            case Action.Decide _ -> "decided on";
            case Action.Revise _ -> "took in a changed file for";
            case Action.StartNewBuild _ -> "began a new build for";
            default -> ActionText.pastTense(action);
        };
    }

    private static String stripped(String said) {
        return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    }

    /// "\"backups\" failed: pass it by itself, with a reason"
    public static String skippedText(BulkAction.SkippedGate left) {
        return "\"" + left.gate().text() + "\" "
                + switch (left.reason()) {
                    case BulkAction.SkipReason.Stands(GateStatus status) ->
                        statusClause(status) + "; decide it by itself, with a reason";
                    case BulkAction.SkipReason.Claimed _ ->
                        "is ticked in the file and not confirmed; confirm it, or decide it by itself";
                    case BulkAction.SkipReason.IsChoice _ ->
                        "is decided by choosing one of: "
                                + String.join(", ", left.gate().options());
                    case BulkAction.SkipReason.FieldEmpty(var field) ->
                        "has an empty field `" + field.placeholder().text() + "`; fill it first";
                    case BulkAction.SkipReason.ChangedMeanwhile(ReviewEvent event) ->
                        "was changed meanwhile: " + changeSentence(event, "it");
                    case BulkAction.SkipReason.OtherStatus(GateStatus status) -> statusClause(status);
                };
    }

    /// One sentence for all of them.
    public static String skippedText(List<BulkAction.SkippedGate> left) {
        return left.stream().map(ConcurrentChangeText::skippedText).collect(Collectors.joining(". ", "", "."));
    }

    /// What stands where a pass needs its reason.
    static String replacedStatus(GateView status) {
        return status.isClaimed() ? "is ticked in the file and not confirmed" : statusClause(status.status());
    }

    /// "is failed", in a sentence about a gate.
    static String statusClause(GateStatus status) {
        return switch (status) {
            case FAILED -> "is failed";
            case DISPUTED -> "is disputed by a signal";
            case STALE -> "is out of date";
            case OPEN -> "is open";
            case WAIVED -> "is waived";
            case PASSED -> "is passed";
            case NOT_APPLICABLE -> "is not applicable";
        };
    }
}
