package dev.gateboard.text.review;

import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.meeting.DecisionEntry;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.CountText;
import dev.gateboard.text.TimeText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a decision takes the place of: the one before, its signatures, and the votes that no longer hold (rule R22).
public final class ReplacedDecisionText {
    private ReplacedDecisionText() {}

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
                + signatures(meeting.signatures().size()));
        var call = new VoteTally(ReviewStatus.of(review, review.lastEvent().at()));
        var kept = new ArrayList<MeetingRole>();
        var again = new ArrayList<MeetingRole>();
        for (var role : meeting.roles()) {
            if (call.status(role) instanceof VoteTally.VoteStatus.CountedVote) kept.add(role);
            else if (call.status(role) instanceof VoteTally.VoteStatus.OutdatedVote) again.add(role);
        }
        if (!kept.isEmpty()) sentences.add("These votes still hold: " + labels(kept) + ".");
        if (!again.isEmpty())
            sentences.add("These votes no longer count, because what they were for changed: " + labels(again) + ".");
        return sentences;
    }

    private static String decision(Review review, DecisionEntry decided) {
        return VoteText.kind(decided.decision().kind()) + " by "
                + decided.attribution().by().name() + " of "
                + TimeText.moment(decided.attribution().at(), review.lastEvent().at(), review.zone());
    }

    private static String signatures(int count) {
        return count == 0
                ? "."
                : " and its " + CountText.quantity(count, "signature") + "; the new record is signed anew.";
    }

    private static String labels(List<MeetingRole> roles) {
        return roles.stream().map(MeetingRole::label).collect(Collectors.joining(", "));
    }
}
