package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.status.GateStatistics;
import dev.gateboard.model.status.PastReviewFinding;
import dev.gateboard.model.status.PastReviewStatistics;
import dev.gateboard.text.CountText;
import dev.gateboard.text.TimeText;
import java.util.ArrayList;
import java.util.List;

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

    /// What it is counted from: "Based on 3 past reviews of the same service or checklist."
    public static String basis(PastReviewStatistics statistics) {
        return statistics.reviews() == 0
                ? Messages.REVIEW.text("past.nothing")
                : Messages.REVIEW.count("past.about", statistics.reviews());
    }

    public static String title(PastReviewFinding finding) {
        return switch (finding) {
            case BLOCKED -> Messages.REVIEW.text("past.gatesBlocked");
            case WAIVED -> Messages.REVIEW.text("past.gatesWaived");
            case SLOW -> Messages.REVIEW.text("past.gatesSlow");
            case NEVER_FAILED -> Messages.REVIEW.text("past.gatesNeverFailed");
        };
    }

    /// Its text, after its section's where several gates have that text.
    public static String name(GateStatistics statistics, List<GateStatistics> all) {
        boolean isOnlyOne = all.stream()
                        .filter(other -> other.text().equals(statistics.text()))
                        .count()
                == 1;
        return isOnlyOne ? statistics.text() : statistics.section() + SectionText.SEPARATOR + statistics.text();
    }

    private static String times(int count) {
        return switch (count) {
            case 1 -> Messages.REVIEW.text("past.once");
            case 2 -> Messages.REVIEW.text("past.twice");
            default -> Messages.REVIEW.text("past.times", count);
        };
    }
}
