package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.status.GateStatistics;
import dev.gateboard.text.CountText;
import dev.gateboard.text.TimeText;
import java.util.ArrayList;

/// What past reviews show, in words.
public final class PastReviewText {
    private PastReviewText() {}

    /// "In 3 past reviews it failed twice, was waived twice and took 4 days"; where nothing ever went wrong, "In 3
    /// past reviews it never failed".
    public static String hint(GateStatistics statistics) {
        var parts = new ArrayList<String>();
        if (statistics.failed() == 0) parts.add(Messages.REVIEW.text("past.neverFailed"));
        if (statistics.failed() > 0) parts.add(Messages.REVIEW.text("past.failed", times(statistics.failed())));
        if (statistics.waived() > 0) parts.add(Messages.REVIEW.text("past.waived", times(statistics.waived())));
        if (statistics.last() > 0) parts.add(Messages.REVIEW.text("past.last", times(statistics.last())));
        if (statistics.openDuration().isPositive())
            parts.add(Messages.REVIEW.text("past.took", TimeText.duration(statistics.openDuration())));
        return Messages.REVIEW.count("past.reviews", statistics.reviews(), CountText.join(parts));
    }

    private static String times(int count) {
        return switch (count) {
            case 1 -> Messages.REVIEW.text("past.once");
            case 2 -> Messages.REVIEW.text("past.twice");
            default -> Messages.REVIEW.text("past.times", count);
        };
    }
}
