package dev.gateboard.model;

import static dev.gateboard.model.Signalled.FRESHNESS;
import static dev.gateboard.model.Signalled.INTERVAL;
import static dev.gateboard.model.Signalled.armed;
import static dev.gateboard.model.Signalled.bound;
import static dev.gateboard.model.Signalled.probe;
import static dev.gateboard.model.Signalled.probes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whatever is no proof is not green (rules R10, R12, R13), whoever asks.
class NeverGreenTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void anUnarmedBindingNeverTicks() {
        var given = bound("p95").answers("p95", Verdict.PASS);
        assertThat(given.stands()).isEqualTo(Standing.OPEN);
        assertThat(given.outcome(Person.SIGNAL, observe(given))).isInstanceOf(Outcome.Refused.class);
        assertThat(given.answers("p95", Verdict.FAIL).failsTwice("p95").stands())
                .isEqualTo(Standing.OPEN);
    }

    @Test
    void armingAloneTicksNothing() {
        var given = bound("p95").answers("p95", Verdict.PASS).later(SECOND);
        given.does(new Deed.Arm(given.gate(), probes("p95")));
        assertThat(given.stands()).isEqualTo(Standing.OPEN);
        assertThat(given.outcome(Person.SIGNAL, observe(given, given.signal().newest())))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aChangedProbeDisarmsAndSaysSo() {
        var given = armed("p95").answers("p95", Verdict.PASS).later(SECOND);
        given.hears(given.reading("p95", Verdict.PASS, "another digest", given.now));
        assertThat(given.stands()).isEqualTo(Standing.OPEN);
        assertThat(given.signal().binding().arm())
                .isEqualTo(new Binding.Arm.Disarmed("probe p95, its variables or its source changed"));
        assertThat(given.later(SECOND).answers("p95", Verdict.PASS).stands()).isEqualTo(Standing.OPEN);
    }

    @Test
    void aPassOfAnotherProbeThanTheArmedOneProvesNothing() {
        var given = armed("p95");
        var foreign = given.reading("p95", Verdict.PASS, "another digest", given.now);
        assertThat(given.outcome(Person.SIGNAL, observe(given, List.of(foreign))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(given.outcome(Person.SIGNAL, observe(given, List.of(given.reading("p99", Verdict.PASS)))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void bindingAnewDropsWhatOtherProbesSaid() {
        var given = armed("p95").answers("p95", Verdict.PASS).later(SECOND);
        given.does(new Deed.Bind(given.gate(), probes("p95"), Binding.Origin.SIDECAR));
        assertThat(given.stands()).isEqualTo(Standing.OPEN);
        given.does(new Deed.Arm(given.gate(), probes("p95")));
        assertThat(given.stands()).isEqualTo(Standing.OPEN);
    }

    @Test
    void disarmingTakesTheSignalsPassBackAndRearmingNeedsANewOne() {
        var given = armed("p95").answers("p95", Verdict.PASS).later(SECOND);
        given.does(new Deed.Disarm(given.gate(), ""));
        assertThat(given.stands()).isEqualTo(Standing.OPEN);
        given.later(SECOND).does(new Deed.Arm(given.gate(), probes("p95")));
        assertThat(given.stands()).isEqualTo(Standing.OPEN);
        assertThat(given.later(SECOND).answers("p95", Verdict.PASS).stands()).isEqualTo(Standing.PASSED);
    }

    @Test
    void disarmingMakesNoFailGoAway() {
        var given = armed("p95").failsTwice("p95").later(SECOND);
        given.does(new Deed.Disarm(given.gate(), ""));
        assertThat(given.stands()).isEqualTo(Standing.FAILED);
        assertThat(given.pass().stands()).isEqualTo(Standing.DISPUTED);
    }

    @Test
    void oneOfSeveralProbesIsNotEnough() {
        var given = armed("traces", "logs", "metrics")
                .answers("traces", Verdict.PASS)
                .answers("logs", Verdict.PASS);
        assertThat(given.stands()).isEqualTo(Standing.OPEN);
        assertThat(given.signal().verdict()).isEqualTo(Verdict.NO_DATA);
        var two = given.signal().newest();
        assertThat(given.outcome(Person.SIGNAL, observe(given, two))).isInstanceOf(Outcome.Refused.class);
        assertThat(given.answers("metrics", Verdict.NO_DATA).stands()).isEqualTo(Standing.OPEN);
        assertThat(given.answers("metrics", Verdict.PASS).stands()).isEqualTo(Standing.PASSED);
    }

    @Test
    void severalProbesShowTheWorstOfTheirVerdicts() {
        var given = armed("a", "b").answers("a", Verdict.PASS);
        var expected = List.of(Verdict.PASS, Verdict.INCONCLUSIVE, Verdict.NO_DATA, Verdict.ERROR, Verdict.FAIL);
        for (var verdict : expected)
            assertThat(given.later(SECOND).answers("b", verdict).signal().verdict())
                    .isEqualTo(verdict);
    }

    @Test
    void anAnswerOlderThanItsFreshnessIsStale() {
        var given = armed("p95").answers("p95", Verdict.PASS).later(FRESHNESS);
        assertThat(given.stands()).isEqualTo(Standing.PASSED);
        assertThat(given.later(Duration.ofNanos(1)).stands()).isEqualTo(Standing.STALE);
        assertThat(given.standing().why()).isInstanceOf(GateStanding.Why.TooOld.class);
        assertThat(given.answers("p95", Verdict.ERROR).stands()).isEqualTo(Standing.STALE);
        assertThat(given.later(SECOND).answers("p95", Verdict.PASS).stands()).isEqualTo(Standing.PASSED);
    }

    @Test
    void theOldestOfSeveralProofsCounts() {
        var given = armed("a", "b").answers("a", Verdict.PASS).answers("b", Verdict.PASS);
        given.later(FRESHNESS).answers("a", Verdict.PASS).later(SECOND);
        assertThat(given.standing().why())
                .isInstanceOfSatisfying(
                        GateStanding.Why.TooOld.class,
                        why -> assertThat(why.oldest().probe()).isEqualTo("b"));
    }

    @Test
    void aPassThatIsOldOnArrivalTicksNothing() {
        var given = armed("p95");
        given.hears(given.reading(
                "p95", Verdict.PASS, "digest of p95", given.now.minus(FRESHNESS).minusNanos(1)));
        assertThat(given.stands()).isEqualTo(Standing.OPEN);
    }

    @Test
    void aTimeMoreThanHalfAMinuteAheadIsNotFresh() {
        var given = armed("p95");
        var ahead = given.now.plus(Reading.AHEAD).plusMillis(1);
        given.hears(given.reading("p95", Verdict.PASS, "digest of p95", ahead));
        assertThat(given.stands()).isEqualTo(Standing.OPEN);
        given.hears(given.reading("p95", Verdict.PASS, "digest of p95", ahead.minusMillis(1)));
        assertThat(given.stands()).isEqualTo(Standing.PASSED);
    }

    @Test
    void aClockEarlierThanTheLastEventProvesNothing() {
        var given = armed("p95").later(SECOND).answers("p95", Verdict.PASS);
        var board = Board.of(given.review, given.now);
        given.now = given.now.minusMillis(1);
        assertThat(given.stands()).isEqualTo(Standing.STALE);
        assertThat(board.next(given.review, given.now).standing(given.review.gate(0)))
                .isEqualTo(given.standing());
        var early = Board.of(given.review, given.now);
        assertThat(early.nextChange()).isEqualTo(given.review.last().at());
        given.hears(given.reading("p95", Verdict.PASS));
        assertThat(given.stands()).isEqualTo(Standing.STALE);
    }

    @Test
    void theBoardKnowsTheNextInstantAtWhichAProofGetsTooOld() {
        var given = armed("a", "b").answers("a", Verdict.PASS).later(INTERVAL).answers("b", Verdict.PASS);
        var board = Board.of(given.review, given.now);
        assertThat(board.nextChange()).isEqualTo(Signalled.NOON.plus(FRESHNESS).plusNanos(1));
        assertThat(board.next(given.review, board.nextChange()).total().stale()).isEqualTo(1);
        assertThat(board.next(given.review, board.nextChange().minusNanos(1))
                        .total()
                        .stale())
                .isZero();
        var again = board.next(given.later(SECOND).answers("a", Verdict.PASS).review, given.now);
        assertThat(again.next(given.review, board.nextChange()).total().stale()).isZero();
    }

    @Test
    void aBoardMadeStepByStepIsTheOneMadeAtOnce() {
        var given = armed("p95");
        var board = Board.of(given.review, given.now);
        var verdicts = List.of(Verdict.PASS, Verdict.FAIL, Verdict.FAIL, Verdict.ERROR, Verdict.PASS, Verdict.NO_DATA);
        for (var verdict : verdicts) {
            given.later(INTERVAL).answers("p95", verdict);
            board = board.next(given.review, given.now);
            var whole = Board.of(given.review, given.now);
            assertThat(board.total()).isEqualTo(whole.total());
            assertThat(board.standing(given.review.gate(0))).isEqualTo(given.standing());
        }
    }

    @Test
    void noPersonAndNoVerdictButPassAndFailMakesAVerdict() {
        var given = armed("p95");
        for (var verdict : List.of(Verdict.NO_DATA, Verdict.ERROR, Verdict.INCONCLUSIVE)) {
            var readings = List.of(given.reading("p95", verdict));
            assertThat(given.outcome(Person.SIGNAL, new Deed.Observe(given.gate(), verdict, readings)))
                    .isInstanceOf(Outcome.Refused.class);
            assertThat(given.outcome(Person.SIGNAL, new Deed.Observe(given.gate(), Verdict.PASS, readings)))
                    .isInstanceOf(Outcome.Refused.class);
        }
        assertThat(given.outcome(Signalled.ADA, observe(given))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aControlledAlertIsNotArmedWithOthersR12() {
        var alert = new Binding.Probe(
                "fire", "controlled-alert", "", "am", INTERVAL, FRESHNESS, Binding.Asking.BY_HAND, "d");
        assertThat(Binding.of(List.of(alert), Binding.Origin.SIDECAR, 1).armsWithOthers())
                .isFalse();
        assertThat(Binding.of(List.of(alert, probe("p95", "d")), Binding.Origin.SIDECAR, 1)
                        .armsWithOthers())
                .isFalse();
        assertThat(Binding.of(probes("p95"), Binding.Origin.SIDECAR, 1).armsWithOthers())
                .isTrue();
        assertThat(Binding.NONE.armsWithOthers()).isFalse();
    }

    @Test
    void groupsAndChoicesAreNotBound() {
        var given = new Signalled();
        assertThat(given.refusal(new Deed.Bind(given.gate("others"), probes("a"), Binding.Origin.SIDECAR)))
                .isInstanceOf(Refusal.IsGroup.class);
        assertThat(given.refusal(new Deed.Bind(given.gate("Topology"), probes("a"), Binding.Origin.SIDECAR)))
                .isInstanceOf(Refusal.IsChoice.class);
        assertThat(given.refusal(new Deed.Arm(given.gate(), probes("a")))).isInstanceOf(Refusal.NothingBound.class);
        assertThat(given.refusal(new Deed.Disarm(given.gate(), ""))).isInstanceOf(Refusal.NotArmed.class);
    }

    @Test
    void armingIsForTheProbesThatAreBound() {
        var given = bound("p95");
        assertThat(given.refusal(new Deed.Arm(given.gate(), probes("p99")))).isInstanceOf(Refusal.BoundAnew.class);
        given.does(new Deed.Arm(given.gate(), probes("p95")));
        assertThat(given.refusal(new Deed.Arm(given.gate(), probes("p95")))).isInstanceOf(Refusal.AlreadyArmed.class);
        given.does(new Deed.Arm(given.gate(), List.of(probe("p95", "moved"))));
        assertThat(given.signal().binding().probes()).containsExactly(probe("p95", "moved"));
    }

    @Test
    void bindAndArmAreTakenBackOneByOneR25() {
        var given = armed("p95").answers("p95", Verdict.PASS);
        given.does(new Deed.Undo(3));
        assertThat(given.signal().binding().isArmed()).isFalse();
        assertThat(given.stands()).isEqualTo(Standing.OPEN);
        given.does(new Deed.Undo(2));
        assertThat(given.signal().binding()).isEqualTo(Binding.NONE);
    }

    @Test
    void aClaimGivesWayToTheSignal() {
        var given = new Signalled();
        var gate = given.gate("ticked");
        given.does(new Deed.Bind(gate, probes("p95"), Binding.Origin.COMMENT));
        given.does(new Deed.Arm(gate, probes("p95")));
        assertThat(given.standing(gate).isClaimed()).isTrue();
        given.failsTwice("p95");
        assertThat(given.standing(gate).standing()).isEqualTo(Standing.FAILED);
        given.later(SECOND).answers("p95", Verdict.PASS);
        assertThat(given.standing(gate).isClaimed()).isFalse();
        assertThat(given.standing(gate).standing()).isEqualTo(Standing.PASSED);
    }

    private static Deed observe(Signalled given) {
        return observe(given, List.of(given.reading("p95", Verdict.PASS)));
    }

    private static Deed observe(Signalled given, List<Reading> readings) {
        return new Deed.Observe(given.gate(), Verdict.PASS, readings);
    }
}
