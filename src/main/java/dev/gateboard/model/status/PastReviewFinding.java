package dev.gateboard.model.status;

import java.util.Comparator;
import java.util.List;

/// What stands out of past reviews.
public enum PastReviewFinding {
    BLOCKED,
    WAIVED,
    SLOW,
    NEVER_FAILED;

    /// The gates that it is true of, the most remarkable first.
    public List<GateStatistics> gates(PastReviewStatistics statistics) {
        return statistics.all().stream().filter(this::isTrueOf).sorted(order()).toList();
    }

    private boolean isTrueOf(GateStatistics gate) {
        return switch (this) {
            case BLOCKED -> gate.failed() + gate.last() > 0;
            case WAIVED -> gate.waived() > 1;
            case SLOW -> gate.openDuration().isPositive();
            case NEVER_FAILED -> gate.failed() == 0 && gate.waived() == 0 && gate.reviews() > 1;
        };
    }

    private Comparator<GateStatistics> order() {
        return switch (this) {
            case BLOCKED ->
                Comparator.comparingInt((GateStatistics gate) -> gate.failed() * 2 + gate.last())
                        .reversed();
            case WAIVED -> Comparator.comparingInt(GateStatistics::waived).reversed();
            case SLOW -> Comparator.comparing(GateStatistics::openDuration).reversed();
            case NEVER_FAILED ->
                Comparator.comparingInt(GateStatistics::reviews).reversed();
        };
    }
}
