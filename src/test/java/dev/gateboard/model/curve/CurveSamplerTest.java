package dev.gateboard.model.curve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.signal.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Of many points the few that show the same curve.
class CurveSamplerTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static CurvePoint point(int second, double value) {
        return new CurvePoint(NOON.plusSeconds(second), value, Verdict.PASS, false);
    }

    private static List<CurvePoint> points(int count, Random random) {
        var points = new ArrayList<CurvePoint>();
        for (int second = 0; second < count; second++) points.add(point(second, random.nextGaussian()));
        return points;
    }

    @RepeatedTest(20)
    void extremesEndsAndOrderAreKept() {
        var random = new Random();
        var all = points(4 + random.nextInt(3000), random);
        int most = 4 + random.nextInt(400);
        var few = CurveSampler.sample(all, most);
        assertThat(few).hasSizeLessThanOrEqualTo(most);
        assertThat(all).containsSubsequence(few);
        assertThat(few).startsWith(all.getFirst()).endsWith(all.getLast());
        assertThat(few.stream().mapToDouble(CurvePoint::value).max())
                .isEqualTo(all.stream().mapToDouble(CurvePoint::value).max());
        assertThat(few.stream().mapToDouble(CurvePoint::value).min())
                .isEqualTo(all.stream().mapToDouble(CurvePoint::value).min());
    }

    @Test
    void fewPointsStayAsTheyAre() {
        var all = points(300, new Random(1));
        assertThat(CurveSampler.sample(all, 300)).isEqualTo(all);
    }

    @Test
    void gapIsStillAGapWhereItsPointWasLeftOut() {
        var all = new ArrayList<CurvePoint>();
        for (int second = 0; second < 1000; second++) all.add(point(second, second));
        all.set(497, all.get(497).afterGap());
        assertThat(CurveSampler.sample(all, 20))
                .filteredOn(CurvePoint::isAfterGap)
                .hasSize(1);
    }
}
