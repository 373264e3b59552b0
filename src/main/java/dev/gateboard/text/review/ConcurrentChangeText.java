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
        return "Meanwhile " + told(event, "\"" + what + "\"") + ". Look at it again.";
    }

    /// "Carla failed this: disk corrupts data"
    public static String told(ReviewEvent event) {
        return told(event, "this");
    }

    private static String told(ReviewEvent event, String what) {
        var who = event.by().isSameAs(Person.SIGNAL) ? "a signal" : event.by().name();
        var said = event.action() instanceof Action.Undo || event.action() instanceof Action.Redo
                ? ""
                : StatusText.attribution(event.action());
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
    public static String leftOut(BulkAction.LeftOut left) {
        return "\"" + left.gate().text() + "\" "
                + switch (left.why()) {
                    case BulkAction.Why.Stands(GateStatus status) ->
                        stands(status) + "; decide it by itself, with a reason";
                    case BulkAction.Why.Claimed _ ->
                        "is ticked in the file and not confirmed; confirm it, or decide it by itself";
                    case BulkAction.Why.IsChoice _ ->
                        "is decided by choosing one of: "
                                + String.join(", ", left.gate().options());
                    case BulkAction.Why.FieldEmpty(var field) ->
                        "has an empty field `" + field.placeholder().text() + "`; fill it first";
                    case BulkAction.Why.Moved(ReviewEvent event) -> "was changed meanwhile: " + told(event, "it");
                    case BulkAction.Why.OtherStatus(GateStatus status) -> stands(status);
                };
    }

    /// One sentence for all of them.
    public static String leftOut(List<BulkAction.LeftOut> left) {
        return left.stream().map(ConcurrentChangeText::leftOut).collect(Collectors.joining(". ", "", "."));
    }

    /// What stands where a pass needs its reason.
    static String over(GateView status) {
        return status.isClaimed() ? "is ticked in the file and not confirmed" : stands(status.status());
    }

    /// "is failed", in a sentence about a gate.
    static String stands(GateStatus status) {
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
