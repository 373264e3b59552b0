package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.meeting.DecisionEntry;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
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
        int signatures = meeting.signatures().size();
        sentences.add(
                signatures == 0
                        ? Messages.REVIEW.text("replaced.decision", decision(review, was.get()))
                        : Messages.REVIEW.count("replaced.signed", signatures, decision(review, was.get())));
        var call = new VoteTally(ReviewStatus.of(review, review.lastEvent().at()));
        var kept = new ArrayList<MeetingRole>();
        var again = new ArrayList<MeetingRole>();
        for (var role : meeting.roles()) {
            if (call.status(role) instanceof VoteTally.VoteStatus.CountedVote) kept.add(role);
            else if (call.status(role) instanceof VoteTally.VoteStatus.OutdatedVote) again.add(role);
        }
        if (!kept.isEmpty()) sentences.add(Messages.REVIEW.text("replaced.kept", labels(kept)));
        if (!again.isEmpty()) sentences.add(Messages.REVIEW.text("replaced.again", labels(again)));
        return sentences;
    }

    private static String decision(Review review, DecisionEntry decided) {
        return Messages.REVIEW.text(
                "replaced.what",
                VoteText.kind(decided.decision().kind()),
                decided.attribution().by().name(),
                TimeText.moment(decided.attribution().at(), review.lastEvent().at(), review.zone()));
    }

    private static String labels(List<MeetingRole> roles) {
        return roles.stream().map(MeetingRole::label).collect(Collectors.joining(", "));
    }
}
