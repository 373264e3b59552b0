package dev.gateboard.text.curve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.curve.CurveBand;
import dev.gateboard.model.curve.CurvePoint;
import dev.gateboard.model.curve.StatusMoment;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// From readings to a curve, and the curve in a sentence.
class CurveReaderTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final UUID GATE = new UUID(0, 9);
    private static final String RULE = "passes at most 0.3 s; fails at least 0.5 s; throughout the last 10m";
    private static final Person ADA = Person.parse("Ada <ada@example.org>");

    private static Reading reading(int minute, Verdict verdict, String... values) {
        var at = NOON.plus(Duration.ofMinutes(minute));
        return new Reading(
                "p95",
                "promql",
                "digest",
                "prom",
                "latency",
                at,
                at,
                at,
                Duration.ofMinutes(15),
                List.of(values),
                values.length,
                RULE,
                verdict,
                "",
                200,
                "");
    }

    private static List<Double> values(Reading... newestFirst) {
        return CurveReader.read(Arrays.asList(newestFirst), List.of()).orElseThrow().points().stream()
                .map(CurvePoint::value)
                .toList();
    }

    private static ReviewEvent event(int number, Person by, Action action) {
        return new ReviewEvent(number, number, NOON.plus(Duration.ofMinutes(number)), ZoneOffset.UTC, by, by, action);
    }

    @Test
    void valuesAreReadOldestFirstWithTheUnit() {
        var curve = CurveReader.read(
                        List.of(reading(2, Verdict.FAIL, "0.6 s"), reading(1, Verdict.PASS, "0.2 s")), List.of())
                .orElseThrow();
        assertThat(curve.unit()).isEqualTo("s");
        assertThat(curve.points()).extracting(CurvePoint::value).containsExactly(0.2, 0.6);
        assertThat(curve.bands())
                .containsExactly(
                        CurveBand.of(Verdict.PASS, Double.NEGATIVE_INFINITY, 0.3),
                        CurveBand.of(Verdict.FAIL, 0.5, Double.POSITIVE_INFINITY));
    }

    @Test
    void ofSeveralSeriesTheWorstIsDrawn() {
        assertThat(values(reading(2, Verdict.FAIL, "0.1 s", "0.9 s", "0.4 s"), reading(1, Verdict.PASS, "0.2 s")))
                .containsExactly(0.2, 0.9);
    }

    @Test
    void nothingIsDrawnOfWhatIsNoNumberOrWasMeasuredElsewhere() {
        assertThat(CurveReader.read(
                        List.of(
                                reading(3, Verdict.PASS, "HighErrorRate"),
                                reading(2, Verdict.PASS, "4f2a91c"),
                                reading(1, Verdict.PASS, "0.2 s"),
                                reading(0, Verdict.PASS, "0.2 s").asForeign()),
                        List.of()))
                .isEmpty();
    }

    @Test
    void noLineJoinsWhatLiesOnTwoSidesOfAGap() {
        var curve = CurveReader.read(
                        List.of(
                                reading(40, Verdict.PASS, "0.2 s"),
                                reading(4, Verdict.PASS, "0.2 s"),
                                reading(3, Verdict.NO_DATA),
                                reading(2, Verdict.PASS, "0.2 s"),
                                reading(1, Verdict.PASS, "0.2 s")),
                        List.of())
                .orElseThrow();
        assertThat(curve.points()).extracting(CurvePoint::isAfterGap).containsExactly(false, false, true, true);
    }

    @Test
    void limitsThatARuleLeavesOutAreOutsideTheOthers() {
        assertThat(RuleBands.of("passes below 0.3 s"))
                .containsExactly(
                        new CurveBand(Verdict.PASS, Double.NEGATIVE_INFINITY, 0.3, true, false),
                        new CurveBand(Verdict.FAIL, 0.3, Double.POSITIVE_INFINITY, true, true));
        assertThat(RuleBands.of("fails at least 1, at most 3"))
                .containsExactly(
                        CurveBand.of(Verdict.FAIL, 1, 3),
                        new CurveBand(Verdict.PASS, Double.NEGATIVE_INFINITY, 1, true, false),
                        new CurveBand(Verdict.PASS, 3, Double.POSITIVE_INFINITY, false, true));
        assertThat(RuleBands.of("loaded, healthy, and able to fire")).isEmpty();
    }

    @Test
    void signalAgainstAPersonsPassIsADispute() {
        var moments = StatusMoment.of(List.of(
                event(1, Person.SIGNAL, new Action.Observe(GATE, Verdict.PASS, List.of(reading(1, Verdict.PASS)))),
                event(2, ADA, new Action.AddNote(GATE, "as expected")),
                event(3, Person.SIGNAL, new Action.Observe(GATE, Verdict.FAIL, List.of(reading(3, Verdict.FAIL)))),
                event(4, ADA, new Action.Pass(GATE, "", Duration.ZERO, List.of())),
                event(5, Person.SIGNAL, new Action.Observe(GATE, Verdict.FAIL, List.of(reading(5, Verdict.FAIL))))));
        assertThat(moments)
                .extracting(StatusMoment::status)
                .containsExactly(GateStatus.PASSED, GateStatus.FAILED, GateStatus.PASSED, GateStatus.DISPUTED);
    }

    @Test
    void sentenceSaysWhatThePictureShows() {
        var curve = CurveReader.read(
                        List.of(
                                reading(5, Verdict.FAIL, "0.6 s"),
                                reading(3, Verdict.PASS, "0.12344 s"),
                                reading(1, Verdict.PASS, "0.2 s")),
                        List.of(
                                event(
                                        5,
                                        Person.SIGNAL,
                                        new Action.Observe(GATE, Verdict.FAIL, List.of(reading(5, Verdict.FAIL)))),
                                event(
                                        1,
                                        Person.SIGNAL,
                                        new Action.Observe(GATE, Verdict.PASS, List.of(reading(1, Verdict.PASS))))))
                .orElseThrow();
        assertThat(CurveText.sentence(curve, ZoneId.of("UTC")))
                .isEqualTo("3 values from Tue 24 Nov 12:01 to Tue 24 Nov 12:05. The newest is 0.6 s and fails."
                        + " The lowest is 0.1234 s, the highest 0.6 s. Passes: 0.3 s or less. Fails: 0.5 s or more."
                        + " The status of the gate changed 2 times, last to failed on Tue 24 Nov 12:05.");
    }
}
