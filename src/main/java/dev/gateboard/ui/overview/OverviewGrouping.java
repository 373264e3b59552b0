package dev.gateboard.ui.overview;

import dev.gateboard.language.Messages;
import dev.gateboard.model.overview.ReviewSummary;
import dev.gateboard.text.review.SummaryText;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// What the overview puts together. Within a group, and from group to group, the next release comes first.
enum OverviewGrouping {
    DATE,
    SERVICE,
    ENVIRONMENT;

    String label(Messages messages) {
        return switch (this) {
            case DATE -> messages.text("overview.byDate");
            case SERVICE -> messages.text("overview.byService");
            case ENVIRONMENT -> messages.text("overview.byEnvironment");
        };
    }

    /// The reviews below their headings.
    SequencedMap<String, List<ReviewSummary>> groups(List<ReviewSummary> reviews, Instant now, Messages messages) {
        var groups = new LinkedHashMap<String, List<ReviewSummary>>();
        reviews.stream()
                .sorted(Comparator.comparingLong(review -> review.daysLeft(now).orElse(Long.MAX_VALUE)))
                .forEach(review -> groups.merge(
                        heading(review, now, messages),
                        List.of(review),
                        (some, one) ->
                                Stream.concat(some.stream(), one.stream()).toList()));
        return groups;
    }

    private String heading(ReviewSummary review, Instant now, Messages messages) {
        return switch (this) {
            case DATE -> orElse(SummaryText.date(review, now), messages.text("overview.noDate"));
            case SERVICE -> orElse(review.release().service(), messages.text("overview.noService"));
            case ENVIRONMENT -> orElse(review.release().environment(), messages.text("overview.noEnvironment"));
        };
    }

    private static String orElse(String text, String otherwise) {
        return text.isBlank() ? otherwise : text.strip();
    }
}
