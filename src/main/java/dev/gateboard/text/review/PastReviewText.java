package dev.gateboard.text.review;

import dev.gateboard.model.status.GateStatistics;
import dev.gateboard.text.CountText;
import dev.gateboard.text.TimeText;
import java.util.ArrayList;
import java.util.List;

/// What past reviews show, in words.
public final class PastReviewText {
    private PastReviewText() {}

    /// "In 3 past reviews it failed twice, was waived twice and took 4 days"; where nothing ever went wrong, "In 3
    /// past reviews it never failed".
    public static String hint(GateStatistics learned) {
        var parts = new ArrayList<String>();
        if (learned.failed() > 0) parts.add("failed " + times(learned.failed()));
        if (learned.waived() > 0) parts.add("was waived " + times(learned.waived()));
        if (learned.last() > 0) parts.add("was the last to clear " + times(learned.last()));
        if (learned.failed() == 0) parts.addFirst("never failed");
        if (learned.openDuration().isPositive()) parts.add("took " + TimeText.duration(learned.openDuration()));
        return "In " + CountText.quantity(learned.reviews(), "past review") + " it " + joined(parts);
    }

    private static String joined(List<String> parts) {
        if (parts.size() == 1) return parts.getFirst();
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    private static String times(int count) {
        return switch (count) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> count + " times";
        };
    }
}
