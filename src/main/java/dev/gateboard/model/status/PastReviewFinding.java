package dev.gateboard.model.status;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// What stands out of past reviews, the most remarkable gate first.
public enum PastReviewFinding {
    BLOCKED(
            each -> each.failed() + each.last() > 0,
            Comparator.comparingInt((GateStatistics each) -> each.failed() * 2 + each.last())
                    .reversed()),
    WAIVED(
            each -> each.waived() > 1,
            Comparator.comparingInt(GateStatistics::waived).reversed()),
    SLOW(
            each -> each.openDuration().isPositive(),
            Comparator.comparing(GateStatistics::openDuration).reversed()),
    NEVER_FAILED(
            each -> each.failed() == 0 && each.waived() == 0 && each.reviews() > 1,
            Comparator.comparingInt(GateStatistics::reviews).reversed());

    private final Predicate<GateStatistics> wanted;
    private final Comparator<GateStatistics> order;

    PastReviewFinding(Predicate<GateStatistics> wanted, Comparator<GateStatistics> order) {
        this.wanted = wanted;
        this.order = order;
    }

    /// Those of the gates that it is true of.
    public List<GateStatistics> gates(PastReviewStatistics statistics) {
        return statistics.all().stream().filter(wanted).sorted(order).toList();
    }
}
