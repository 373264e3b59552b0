package dev.gateboard.text.curve;

import dev.gateboard.language.Messages;
import dev.gateboard.model.overview.BurnUpCurve;
import dev.gateboard.model.overview.BurnUpPoint;
import dev.gateboard.text.TimeText;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// The curve of cleared gates in words, for those who cannot see it.
public final class BurnUpText {
    /// How many earlier moments are told.
    private static final int MOMENTS = 4;

    private BurnUpText() {}

    /// "7 of 12 gates cleared. Before: 0 of 12 on Mon 16 Nov 09:00, 4 of 12 on Wed 18 Nov 17:30."
    public static String sentence(BurnUpCurve curve, ZoneId zone) {
        if (curve.points().isEmpty()) return Messages.REVIEW.text("burnUp.nothing");
        var now = Messages.REVIEW.text(
                "burnUp.now", curve.newest().cleared(), curve.newest().total());
        return curve.isDrawable()
                ? Messages.REVIEW.text(
                        "burnUp.sentence",
                        now,
                        String.join(
                                ", ",
                                told(curve.points()).stream()
                                        .map(point -> moment(point, zone))
                                        .toList()))
                : now;
    }

    private static String moment(BurnUpPoint point, ZoneId zone) {
        return Messages.REVIEW.text("burnUp.moment", point.cleared(), point.total(), TimeText.full(point.at(), zone));
    }

    /// The first, and some up to the newest, evenly.
    private static List<BurnUpPoint> told(List<BurnUpPoint> points) {
        var told = new ArrayList<BurnUpPoint>();
        int earlier = points.size() - 1;
        int count = Math.min(MOMENTS, earlier);
        for (int index = 0; index < count; index++) told.add(points.get(index * earlier / count));
        return told;
    }
}
