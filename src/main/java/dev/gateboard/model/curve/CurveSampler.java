package dev.gateboard.model.curve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Takes some of many points: the first, the newest, and of every stretch between them its lowest and its highest, so
/// that no peak is lost.
final class CurveSampler {
    private static final Comparator<CurvePoint> BY_VALUE = Comparator.comparingDouble(CurvePoint::value);

    private CurveSampler() {}

    /// @param points the oldest first
    /// @param most at least 4
    static List<CurvePoint> sample(List<CurvePoint> points, int most) {
        if (points.size() <= most) return List.copyOf(points);
        var between = points.subList(1, points.size() - 1);
        int stretches = (most - 2) / 2;
        var taken = new ArrayList<CurvePoint>();
        taken.add(points.getFirst());
        for (int stretch = 0; stretch < stretches; stretch++) {
            int from = (int) ((long) between.size() * stretch / stretches);
            int to = (int) ((long) between.size() * (stretch + 1) / stretches);
            addExtremes(taken, between.subList(from, to));
        }
        taken.add(points.getLast());
        return List.copyOf(taken);
    }

    private static void addExtremes(List<CurvePoint> taken, List<CurvePoint> stretch) {
        var lowest = stretch.stream().min(BY_VALUE).orElseThrow();
        var highest = stretch.stream().max(BY_VALUE).orElseThrow();
        boolean isGap = stretch.stream().anyMatch(CurvePoint::isAfterGap);
        var first = lowest.at().isAfter(highest.at()) ? highest : lowest;
        taken.add(isGap ? first.afterGap() : first);
        if (!lowest.equals(highest)) taken.add(first.equals(lowest) ? highest : lowest);
    }
}
