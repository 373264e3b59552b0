package dev.gateboard.model.overview;

import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The cleared gates of a review over time, in steps. What only the file claims is not cleared (rule R9).
///
/// @param lastEvent the number of the newest event that it knows, 0 for none
/// @param points the oldest first, at most [#MOST_POINTS]; no two neighbours say the same
public record BurnUpCurve(int lastEvent, List<BurnUpPoint> points) {
    public static final BurnUpCurve NOTHING = new BurnUpCurve(0, List.of());

    /// More points than pixels tell nothing.
    static final int MOST_POINTS = 160;

    public BurnUpCurve {
        points = List.copyOf(points);
    }

    /// The same, gone on to a later state of the review.
    public BurnUpCurve with(ReviewStatus status) {
        return with(status, status.total().cleared());
    }

    /// The same where events are read again: how fresh a reading was in between is not known from them, so that one
    /// that has expired by then still counts.
    public BurnUpCurve withPast(ReviewStatus status) {
        int expired = status.total().stale() == 0
                ? 0
                : (int) status.review().checklist().gates().stream()
                        .filter(gate ->
                                gate.isLeaf() && status.status(gate).reason() instanceof GateView.Reason.ReadingExpired)
                        .count();
        return with(status, status.total().cleared() + expired);
    }

    private BurnUpCurve with(ReviewStatus status, int cleared) {
        int event = status.review().lastEvent().number();
        var next = new BurnUpPoint(status.at(), cleared, status.total().leaves());
        if (!points.isEmpty() && points.getLast().isAs(next)) return new BurnUpCurve(event, points);
        var all = new ArrayList<>(points);
        // A clock that was set back draws no line backwards.
        while (!all.isEmpty() && !all.getLast().at().isBefore(next.at())) all.removeLast();
        all.add(next);
        return new BurnUpCurve(event, all.size() > MOST_POINTS ? thinned(all) : all);
    }

    /// Without every second point of the older half.
    private static List<BurnUpPoint> thinned(List<BurnUpPoint> points) {
        var kept = new ArrayList<BurnUpPoint>();
        for (int index = 0; index < points.size(); index++)
            if (index == 0 || index > points.size() / 2 || index % 2 == 0) kept.add(points.get(index));
        return kept;
    }

    /// Whether there is more to see than one moment.
    public boolean isDrawable() {
        return points.size() > 1;
    }

    /// The most gates there were at any moment.
    public int mostGates() {
        return points.stream().mapToInt(BurnUpPoint::total).max().orElse(0);
    }

    public Instant from() {
        return points.getFirst().at();
    }

    public BurnUpPoint newest() {
        return points.getLast();
    }
}
