package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.overview.ReviewSummary;
import dev.gateboard.model.overview.SummaryBlocker;
import dev.gateboard.text.TimeText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A review in an overview: its headline, its release, how long there is, and what blocks it.
public final class SummaryText {
    private SummaryText() {}

    /// As [HeadlineText] says it of the whole review.
    public static String headline(ReviewSummary summary) {
        var decision = summary.decision();
        return decision.kind().stream()
                .findFirst()
                .map(kind -> HeadlineText.decisionLabel(kind) + ", " + signed(summary))
                .orElseGet(() -> verdict(summary));
    }

    private static String signed(ReviewSummary summary) {
        var decision = summary.decision();
        if (!decision.unverifiedFile().isEmpty())
            return Messages.REVIEW.text("headline.unverified", decision.unverifiedFile());
        return decision.requiredRoles() == 0 || summary.isDemo()
                ? Messages.REVIEW.text("headline.decidedBy", decision.decider())
                : Messages.REVIEW.text("headline.signed", decision.signed(), decision.requiredRoles());
    }

    /// "Ready", or what blocks, counted.
    public static String verdict(ReviewSummary summary) {
        return StatusText.verdict(
                summary.total().blocking(),
                summary.emptyFields(),
                summary.total().claimed());
    }

    /// "2026.11, staging"; empty where the document says neither.
    public static String release(ReviewSummary summary) {
        var parts = new ArrayList<>(summary.release().names());
        if (!summary.release().environment().isBlank())
            parts.add(summary.release().environment());
        return String.join(", ", parts);
    }

    /// "2026-11-27, 3 days left"; the day alone where it is none that can be counted to, and empty without one.
    public static String date(ReviewSummary summary, Instant now) {
        var day = TimeText.formatDate(summary.release().date().strip());
        var left = summary.daysLeft(now);
        if (left.isEmpty()) return day;
        if (left.getAsLong() == 0) return Messages.REVIEW.text("overview.today", day);
        return left.getAsLong() > 0
                ? Messages.REVIEW.count("overview.daysLeft", left.getAsLong(), day)
                : Messages.REVIEW.count("overview.daysAgo", -left.getAsLong(), day);
    }

    /// What blocks, the first of it by name: "smoke; backups; 3 more"; empty where nothing does.
    public static String blockers(ReviewSummary summary) {
        var named = new ArrayList<String>();
        for (var blocker : summary.blockers()) named.add(text(summary, blocker));
        int more = summary.blocking() - named.size();
        if (more > 0) named.add(Messages.REVIEW.count("overview.more", more));
        return String.join("; ", List.copyOf(named));
    }

    /// In the document's own words, or the number of claims.
    public static String text(ReviewSummary summary, SummaryBlocker blocker) {
        return blocker.kind() == SummaryBlocker.Kind.CLAIMS
                ? Messages.REVIEW.count("blocker.unconfirmed", summary.total().claimed())
                : blocker.text();
    }
}
