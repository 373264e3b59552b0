package dev.gateboard.model.overview;

import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.model.status.Tally;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/// What an overview shows of a review: a pure function of its status, kept beside the events so that they need not be
/// read for it.
///
/// @param tasks how many gates the document has, groups included
/// @param unconfirmed how many leaves the file alone says something about
/// @param emptyFields how many fields block by themselves
/// @param blocking how much blocks
/// @param blockers the first of that
/// @param due what is due, the soonest first
/// @param burnUp the cleared gates over time, which only the events before know: [#of] leaves it out
/// @param holdsUntil the first moment at which the clock alone may change it
public record ReviewSummary(
        UUID review,
        Names names,
        boolean isDemo,
        Release release,
        ZoneId zone,
        int tasks,
        Tally total,
        int unconfirmed,
        int emptyFields,
        SummaryDecision decision,
        int blocking,
        List<SummaryBlocker> blockers,
        List<DueItem> due,
        BurnUpCurve burnUp,
        Instant at,
        Instant holdsUntil) {
    /// How many blockers are named.
    private static final int NAMED = 3;

    public ReviewSummary {
        blockers = List.copyOf(blockers);
        due = List.copyOf(due);
    }

    /// What people may call it.
    public record Names(String name, String title, String fileName) {}

    public static ReviewSummary of(ReviewStatus status) {
        var review = status.review();
        var blockers = status.blockers();
        return new ReviewSummary(
                review.id(),
                new Names(
                        review.name(),
                        review.checklist().title(),
                        review.openAction().fileName()),
                review.isDemo(),
                review.release(),
                review.zone(),
                review.checklist().gates().size(),
                status.total(),
                (int) review.checklist().gates().stream()
                        .filter(gate -> gate.isLeaf() && status.isUnconfirmed(gate))
                        .count(),
                status.emptyFields().size(),
                SummaryDecision.of(status),
                blockers.size(),
                blockers.stream().limit(NAMED).map(SummaryBlocker::of).toList(),
                new DueItemCollector(status).collect(),
                BurnUpCurve.NOTHING,
                status.at(),
                status.nextChange());
    }

    public ReviewSummary withBurnUp(BurnUpCurve curve) {
        return new ReviewSummary(
                review,
                names,
                isDemo,
                release,
                zone,
                tasks,
                total,
                unconfirmed,
                emptyFields,
                decision,
                blocking,
                blockers,
                due,
                curve,
                at,
                holdsUntil);
    }

    /// As [ReviewStatus#isReady].
    public boolean isReady() {
        return total.blocking() == 0 && total.claimed() == 0 && emptyFields == 0;
    }

    /// Whether the clock alone has changed nothing of it.
    public boolean holds(Instant now) {
        return !now.isBefore(at) && now.isBefore(holdsUntil);
    }

    /// How many days there are from today to the day of the release, negative after it; empty where no day is given.
    public OptionalLong daysLeft(Instant now) {
        try {
            var day = LocalDate.parse(release.date().strip());
            return OptionalLong.of(ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), day));
        } catch (DateTimeException _) {
            return OptionalLong.empty();
        }
    }

    public List<DueItem> overdue(Instant now) {
        return due.stream().filter(item -> item.isOverdue(now)).toList();
    }
}
