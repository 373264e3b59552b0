package dev.gateboard.words;

import dev.gateboard.model.Bulk;
import dev.gateboard.model.Deed;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.Person;
import dev.gateboard.model.ReviewEvent;
import dev.gateboard.model.Standing;
import java.util.List;
import java.util.stream.Collectors;

/// What happened between a look and an action, and what an action on many leaves out.
public final class Meanwhile {
    private Meanwhile() {}

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
        var said = event.deed() instanceof Deed.Undo || event.deed() instanceof Deed.Redo
                ? ""
                : Sentences.said(event.deed());
        return who + " " + did(event.deed()) + " " + what + (said.isBlank() ? "" : ": " + stripped(said));
    }

    private static String did(Deed deed) {
        return switch (deed) {
            case Deed.Observe observe -> observe.verdict() == dev.gateboard.model.Verdict.PASS ? "passed" : "failed";
            case Deed.AddNote _ -> "wrote a note on";
            case Deed.Attach _ -> "attached evidence to";
            case Deed.Undo _ -> "took back the last change of";
            case Deed.Redo _ -> "brought back a change of";
            case Deed.Choose _ -> "chose an option of";
            case Deed.CastVote _ -> "voted for";
            case Deed.Decide _ -> "decided on";
            case Deed.Revise _ -> "took in a changed file for";
            case Deed.Recut _ -> "began a new build for";
            default -> Histories.did(deed);
        };
    }

    private static String stripped(String said) {
        return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    }

    /// "\"backups\" failed: pass it by itself, with a reason"
    public static String leftOut(Bulk.LeftOut left) {
        return "\"" + left.gate().text() + "\" "
                + switch (left.why()) {
                    case Bulk.Why.Stands(Standing standing) ->
                        stands(standing) + "; decide it by itself, with a reason";
                    case Bulk.Why.Claimed _ ->
                        "is ticked in the file and not confirmed; confirm it, or decide it by itself";
                    case Bulk.Why.IsChoice _ ->
                        "is decided by choosing one of: "
                                + String.join(", ", left.gate().options());
                    case Bulk.Why.FieldEmpty(var field) ->
                        "has an empty field `" + field.placeholder().text() + "`; fill it first";
                    case Bulk.Why.Moved(ReviewEvent event) -> "was changed meanwhile: " + told(event, "it");
                    case Bulk.Why.OtherStatus(Standing standing) -> stands(standing);
                };
    }

    /// One sentence for all of them.
    public static String leftOut(List<Bulk.LeftOut> left) {
        return left.stream().map(Meanwhile::leftOut).collect(Collectors.joining(". ", "", "."));
    }

    /// What stands where a pass needs its reason.
    static String over(GateStanding standing) {
        return standing.isClaimed() ? "is ticked in the file and not confirmed" : stands(standing.standing());
    }

    /// "is failed", in a sentence about a gate.
    static String stands(Standing standing) {
        return switch (standing) {
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
