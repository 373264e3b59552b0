package dev.gateboard.words;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Review;
import dev.gateboard.model.ReviewEvent;
import java.util.ArrayList;
import java.util.List;

/// What undo and redo did, and what they do not touch (rule R25).
public final class Undone {
    private Undone() {}

    /// Whether undo takes such a thing back, or passes over it as a signal's.
    public static boolean isUndoable(Deed deed) {
        return switch (deed) {
            case Deed.Pass _,
                    Deed.Fail _,
                    Deed.RuleOut _,
                    Deed.Reopen _,
                    Deed.Confirm _,
                    Deed.Waive _,
                    Deed.Revoke _,
                    Deed.Choose _,
                    Deed.Overrule _,
                    Deed.Fill _,
                    Deed.Bind _,
                    Deed.Arm _,
                    Deed.Disarm _,
                    Deed.Observe _,
                    Deed.AssignGate _,
                    Deed.AssignSection _,
                    Deed.Recut _,
                    Deed.Undo _,
                    Deed.Redo _,
                    Deed.LastTime _,
                    Deed.Follow _,
                    Deed.Freeze _ -> true;
            case Deed.Open _,
                    Deed.AddNote _,
                    Deed.Attach _,
                    Deed.Ask _,
                    Deed.Sidecar _,
                    Deed.AnswerOptional _,
                    Deed.Name _,
                    Deed.Revise _,
                    Deed.Settle _,
                    Deed.Export _,
                    Deed.StartRound _,
                    Deed.EndRound _,
                    Deed.SetRole _,
                    Deed.Accept _,
                    Deed.CastVote _,
                    Deed.Decide _,
                    Deed.Stand _,
                    Deed.Sign _,
                    Deed.Amend _,
                    Deed.SignAmendment _,
                    Deed.Restore _ -> false;
        };
    }

    /// "Your vote "Product: go" is not undone: vote again to change it. The next undo takes back: pass "smoke"."
    public static String stays(Review review, ReviewEvent event, List<ReviewEvent> next) {
        return "Your " + what(review, event) + " is not undone: " + instead(event.deed()) + ". "
                + (next.isEmpty()
                        ? "There is nothing before it to undo."
                        : "The next undo takes back: " + step(review, next) + ".");
    }

    /// What a step did: "pass "smoke"", "pass of 3 gates".
    public static String step(Review review, List<ReviewEvent> events) {
        if (events.isEmpty()) return "the last change";
        var marks = events.stream()
                .filter(event -> !(event.deed() instanceof Deed.Attach) || events.size() == 1)
                .toList();
        var first = marks.getFirst();
        return marks.size() == 1
                ? what(review, first)
                : Sentences.verb(first.deed()) + " of " + CountText.counted(marks.size(), "gate");
    }

    /// What undo or redo did, and what that means for a decision.
    public static List<String> did(Board after, List<ReviewEvent> step, boolean back) {
        var sentences = new ArrayList<String>();
        var review = after.review();
        sentences.add((back ? "Undone: " : "Redone: ") + step(review, step) + ".");
        var meeting = review.meeting();
        if (meeting.conclusion().isEmpty() || meeting.round().running()) return sentences;
        int asking = meeting.asking().size();
        sentences.add(
                asking == 0
                        ? "Nothing differs from what was decided."
                        : CountText.counted(asking, "change") + " since the decision: "
                                + meeting.conclusion().get().said().by().name()
                                + " says whether it stands, holds, or starts a new round.");
        return sentences;
    }

    private static String what(Review review, ReviewEvent event) {
        var deed = event.deed();
        var about = deed instanceof Deed.OnGate onGate ? review.text(onGate.gate()) : Sentences.said(deed);
        return Sentences.verb(deed) + (about.isBlank() ? "" : " \"" + about + "\"");
    }

    private static String instead(Deed deed) {
        return switch (deed) {
            case Deed.CastVote _ -> "vote again to change it";
            case Deed.Decide _ -> "decide again to replace it";
            case Deed.Sign _, Deed.SignAmendment _ -> "a signature stays until a new decision is signed";
            case Deed.Export _ -> "the files stay as they were written; export again to replace them";
            case Deed.StartRound _ -> "end the round instead";
            case Deed.EndRound _ -> "start another round instead";
            case Deed.SetRole _ -> "set the role again to change it";
            case Deed.Stand _ -> "decide again to replace it";
            case Deed.AddNote _ -> "write another note instead";
            case Deed.Attach _ -> "evidence stays; attach newer evidence instead";
            case Deed.Ask _ -> "ask again to replace it";
            case Deed.Name _ -> "name it again";
            case Deed.AnswerOptional _ -> "answer again to change it";
            case Deed.Revise _ -> "take in the earlier file instead";
            case Deed.Sidecar _ -> "take in the earlier probes file instead";
            case Deed _ -> "it stays on record";
        };
    }
}
