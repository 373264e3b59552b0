package dev.gateboard.words;

import dev.gateboard.model.Board;
import dev.gateboard.model.Decided;
import dev.gateboard.model.Review;
import dev.gateboard.model.RoleState;
import dev.gateboard.model.RollCall;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a decision takes the place of: the one before, its signatures, and the votes that no longer hold (rule R22).
public final class Replaced {
    private Replaced() {}

    /// What a decision replaced; nothing where there was none before, or where none was made.
    public static List<String> sentences(Review before, Review after) {
        var was = before.meeting().conclusion();
        var is = after.meeting().conclusion();
        return was.isEmpty() || is.isEmpty() || is.get().equals(was.get()) ? List.of() : sentences(before);
    }

    /// What a decision made now would replace; nothing where nothing is decided.
    public static List<String> sentences(Review review) {
        var meeting = review.meeting();
        var was = meeting.conclusion();
        if (was.isEmpty()) return List.of();
        var sentences = new ArrayList<String>();
        sentences.add("It replaces the " + decision(review, was.get())
                + signatures(meeting.signed().size()));
        var call = new RollCall(Board.of(review, review.last().at()));
        var kept = new ArrayList<RoleState>();
        var again = new ArrayList<RoleState>();
        for (var role : meeting.roles()) {
            if (call.standing(role) instanceof RollCall.Standing.Counted) kept.add(role);
            else if (call.standing(role) instanceof RollCall.Standing.AskedAgain) again.add(role);
        }
        if (!kept.isEmpty()) sentences.add("These votes still hold: " + labels(kept) + ".");
        if (!again.isEmpty())
            sentences.add("These votes no longer count, because what they were for changed: " + labels(again) + ".");
        return sentences;
    }

    private static String decision(Review review, Decided decided) {
        return Votes.kind(decided.decision().kind()) + " by "
                + decided.said().by().name() + " of "
                + Times.moment(decided.said().at(), review.last().at(), review.zone());
    }

    private static String signatures(int count) {
        return count == 0
                ? "."
                : " and its " + CountText.counted(count, "signature") + "; the new record is signed anew.";
    }

    private static String labels(List<RoleState> roles) {
        return roles.stream().map(RoleState::label).collect(Collectors.joining(", "));
    }
}
