package dev.gateboard.model;

import static dev.gateboard.model.Signalled.FRESHNESS;
import static dev.gateboard.model.Signalled.INTERVAL;
import static dev.gateboard.model.Signalled.armed;
import static dev.gateboard.model.Signalled.bound;
import static dev.gateboard.model.Signalled.probe;
import static dev.gateboard.model.Signalled.probes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whatever is no proof is not green (rules R10, R12, R13), whoever asks.
class NeverGreenTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void anUnarmedBindingNeverTicks() {
        var given = bound("p95").answers("p95", Verdict.PASS);
        assertThat(given.stands()).isEqualTo(GateStatus.OPEN);
        assertThat(given.outcome(Person.SIGNAL, observe(given))).isInstanceOf(ApplyResult.Refused.class);
        assertThat(given.answers("p95", Verdict.FAIL).failsTwice("p95").stands())
                .isEqualTo(GateStatus.OPEN);
    }

    @Test
    void armingAloneTicksNothing() {
        var given = bound("p95").answers("p95", Verdict.PASS).later(SECOND);
        given.does(new Action.Arm(given.gate(), probes("p95")));
        assertThat(given.stands()).isEqualTo(GateStatus.OPEN);
        assertThat(given.outcome(Person.SIGNAL, observe(given, given.signal().newestReadings())))
                .isInstanceOf(ApplyResult.Refused.class);
    }

    @Test
    void aChangedProbeDisarmsAndSaysSo() {
        var given = armed("p95").answers("p95", Verdict.PASS).later(SECOND);
        given.hears(given.reading("p95", Verdict.PASS, "another digest", given.now));
        assertThat(given.stands()).isEqualTo(GateStatus.OPEN);
        assertThat(given.signal().binding().automation())
                .isEqualTo(new Binding.Automation.Off("probe p95, its variables or its source changed"));
        assertThat(given.later(SECOND).answers("p95", Verdict.PASS).stands()).isEqualTo(GateStatus.OPEN);
    }

    @Test
    void aPassOfAnotherProbeThanTheArmedOneProvesNothing() {
        var given = armed("p95");
        var foreign = given.reading("p95", Verdict.PASS, "another digest", given.now);
        assertThat(given.outcome(Person.SIGNAL, observe(given, List.of(foreign))))
                .isInstanceOf(ApplyResult.Refused.class);
        assertThat(given.outcome(Person.SIGNAL, observe(given, List.of(given.reading("p99", Verdict.PASS)))))
                .isInstanceOf(ApplyResult.Refused.class);
    }

    @Test
    void bindingAnewDropsWhatOtherProbesSaid() {
        var given = armed("p95").answers("p95", Verdict.PASS).later(SECOND);
        given.does(new Action.Bind(given.gate(), probes("p95"), Binding.Origin.SIDECAR));
        assertThat(given.stands()).isEqualTo(GateStatus.OPEN);
        given.does(new Action.Arm(given.gate(), probes("p95")));
        assertThat(given.stands()).isEqualTo(GateStatus.OPEN);
    }

    @Test
    void disarmingTakesTheSignalsPassBackAndRearmingNeedsANewOne() {
        var given = armed("p95").answers("p95", Verdict.PASS).later(SECOND);
        given.does(new Action.Disarm(given.gate(), ""));
        assertThat(given.stands()).isEqualTo(GateStatus.OPEN);
        given.later(SECOND).does(new Action.Arm(given.gate(), probes("p95")));
        assertThat(given.stands()).isEqualTo(GateStatus.OPEN);
        assertThat(given.later(SECOND).answers("p95", Verdict.PASS).stands()).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void disarmingMakesNoFailGoAway() {
        var given = armed("p95").failsTwice("p95").later(SECOND);
        given.does(new Action.Disarm(given.gate(), ""));
        assertThat(given.stands()).isEqualTo(GateStatus.FAILED);
        assertThat(given.pass().stands()).isEqualTo(GateStatus.DISPUTED);
    }

    @Test
    void oneOfSeveralProbesIsNotEnough() {
        var given = armed("traces", "logs", "metrics")
                .answers("traces", Verdict.PASS)
                .answers("logs", Verdict.PASS);
        assertThat(given.stands()).isEqualTo(GateStatus.OPEN);
        assertThat(given.signal().verdict()).isEqualTo(Verdict.NO_DATA);
        var two = given.signal().newestReadings();
        assertThat(given.outcome(Person.SIGNAL, observe(given, two))).isInstanceOf(ApplyResult.Refused.class);
        assertThat(given.answers("metrics", Verdict.NO_DATA).stands()).isEqualTo(GateStatus.OPEN);
        assertThat(given.answers("metrics", Verdict.PASS).stands()).isEqualTo(GateStatus.PASSED);
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
        assertThat(given.stands()).isEqualTo(GateStatus.PASSED);
        assertThat(given.later(Duration.ofNanos(1)).stands()).isEqualTo(GateStatus.STALE);
        assertThat(given.standing().reason()).isInstanceOf(GateView.Reason.ReadingExpired.class);
        assertThat(given.answers("p95", Verdict.ERROR).stands()).isEqualTo(GateStatus.STALE);
        assertThat(given.later(SECOND).answers("p95", Verdict.PASS).stands()).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void theOldestOfSeveralProofsCounts() {
        var given = armed("a", "b").answers("a", Verdict.PASS).answers("b", Verdict.PASS);
        given.later(FRESHNESS).answers("a", Verdict.PASS).later(SECOND);
        assertThat(given.standing().reason())
                .isInstanceOfSatisfying(
                        GateView.Reason.ReadingExpired.class,
                        why -> assertThat(why.oldest().probe()).isEqualTo("b"));
    }

    @Test
    void aPassThatIsOldOnArrivalTicksNothing() {
        var given = armed("p95");
        given.hears(given.reading(
                "p95", Verdict.PASS, "digest of p95", given.now.minus(FRESHNESS).minusNanos(1)));
        assertThat(given.stands()).isEqualTo(GateStatus.OPEN);
    }

    @Test
    void aTimeMoreThanHalfAMinuteAheadIsNotFresh() {
        var given = armed("p95");
        var ahead = given.now.plus(Reading.AHEAD).plusMillis(1);
        given.hears(given.reading("p95", Verdict.PASS, "digest of p95", ahead));
        assertThat(given.stands()).isEqualTo(GateStatus.OPEN);
        given.hears(given.reading("p95", Verdict.PASS, "digest of p95", ahead.minusMillis(1)));
        assertThat(given.stands()).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void aClockEarlierThanTheLastEventProvesNothing() {
        var given = armed("p95").later(SECOND).answers("p95", Verdict.PASS);
        var reviewStatus = ReviewStatus.of(given.review, given.now);
        given.now = given.now.minusMillis(1);
        assertThat(given.stands()).isEqualTo(GateStatus.STALE);
        assertThat(reviewStatus.update(given.review, given.now).status(given.review.gate(0)))
                .isEqualTo(given.standing());
        var early = ReviewStatus.of(given.review, given.now);
        assertThat(early.nextChange()).isEqualTo(given.review.lastEvent().at());
        given.hears(given.reading("p95", Verdict.PASS));
        assertThat(given.stands()).isEqualTo(GateStatus.STALE);
    }

    @Test
    void theBoardKnowsTheNextInstantAtWhichAProofGetsTooOld() {
        var given = armed("a", "b").answers("a", Verdict.PASS).later(INTERVAL).answers("b", Verdict.PASS);
        var reviewStatus = ReviewStatus.of(given.review, given.now);
        assertThat(reviewStatus.nextChange())
                .isEqualTo(Signalled.NOON.plus(FRESHNESS).plusNanos(1));
        assertThat(reviewStatus
                        .update(given.review, reviewStatus.nextChange())
                        .total()
                        .stale())
                .isEqualTo(1);
        assertThat(reviewStatus
                        .update(given.review, reviewStatus.nextChange().minusNanos(1))
                        .total()
                        .stale())
                .isZero();
        var again = reviewStatus.update(given.later(SECOND).answers("a", Verdict.PASS).review, given.now);
        assertThat(again.update(given.review, reviewStatus.nextChange()).total().stale())
                .isZero();
    }

    @Test
    void aBoardMadeStepByStepIsTheOneMadeAtOnce() {
        var given = armed("p95");
        var reviewStatus = ReviewStatus.of(given.review, given.now);
        var verdicts = List.of(Verdict.PASS, Verdict.FAIL, Verdict.FAIL, Verdict.ERROR, Verdict.PASS, Verdict.NO_DATA);
        for (var verdict : verdicts) {
            given.later(INTERVAL).answers("p95", verdict);
            reviewStatus = reviewStatus.update(given.review, given.now);
            var whole = ReviewStatus.of(given.review, given.now);
            assertThat(reviewStatus.total()).isEqualTo(whole.total());
            assertThat(reviewStatus.status(given.review.gate(0))).isEqualTo(given.standing());
        }
    }

    @Test
    void noPersonAndNoVerdictButPassAndFailMakesAVerdict() {
        var given = armed("p95");
        for (var verdict : List.of(Verdict.NO_DATA, Verdict.ERROR, Verdict.INCONCLUSIVE)) {
            var readings = List.of(given.reading("p95", verdict));
            assertThat(given.outcome(Person.SIGNAL, new Action.Observe(given.gate(), verdict, readings)))
                    .isInstanceOf(ApplyResult.Refused.class);
            assertThat(given.outcome(Person.SIGNAL, new Action.Observe(given.gate(), Verdict.PASS, readings)))
                    .isInstanceOf(ApplyResult.Refused.class);
        }
        assertThat(given.outcome(Signalled.ADA, observe(given))).isInstanceOf(ApplyResult.Refused.class);
    }

    @Test
    void aControlledAlertIsNotArmedWithOthersR12() {
        var alert = new Binding.Probe(
                "fire", "controlled-alert", "", "am", INTERVAL, FRESHNESS, Binding.Trigger.BY_HAND, "d");
        assertThat(Binding.of(List.of(alert), Binding.Origin.SIDECAR, 1).canArmWithOthers())
                .isFalse();
        assertThat(Binding.of(List.of(alert, probe("p95", "d")), Binding.Origin.SIDECAR, 1)
                        .canArmWithOthers())
                .isFalse();
        assertThat(Binding.of(probes("p95"), Binding.Origin.SIDECAR, 1).canArmWithOthers())
                .isTrue();
        assertThat(Binding.NONE.canArmWithOthers()).isFalse();
    }

    @Test
    void groupsAndChoicesAreNotBound() {
        var given = new Signalled();
        assertThat(given.refusal(new Action.Bind(given.gate("others"), probes("a"), Binding.Origin.SIDECAR)))
                .isInstanceOf(Refusal.IsGroup.class);
        assertThat(given.refusal(new Action.Bind(given.gate("Topology"), probes("a"), Binding.Origin.SIDECAR)))
                .isInstanceOf(Refusal.IsChoice.class);
        assertThat(given.refusal(new Action.Arm(given.gate(), probes("a")))).isInstanceOf(Refusal.NothingBound.class);
        assertThat(given.refusal(new Action.Disarm(given.gate(), ""))).isInstanceOf(Refusal.NotArmed.class);
    }

    @Test
    void armingIsForTheProbesThatAreBound() {
        var given = bound("p95");
        assertThat(given.refusal(new Action.Arm(given.gate(), probes("p99"))))
                .isInstanceOf(Refusal.BindingChanged.class);
        given.does(new Action.Arm(given.gate(), probes("p95")));
        assertThat(given.refusal(new Action.Arm(given.gate(), probes("p95")))).isInstanceOf(Refusal.AlreadyArmed.class);
        given.does(new Action.Arm(given.gate(), List.of(probe("p95", "moved"))));
        assertThat(given.signal().binding().probes()).containsExactly(probe("p95", "moved"));
    }

    @Test
    void bindAndArmAreTakenBackOneByOneR25() {
        var given = armed("p95").answers("p95", Verdict.PASS);
        given.does(new Action.Undo(3));
        assertThat(given.signal().binding().isArmed()).isFalse();
        assertThat(given.stands()).isEqualTo(GateStatus.OPEN);
        given.does(new Action.Undo(2));
        assertThat(given.signal().binding()).isEqualTo(Binding.NONE);
    }

    @Test
    void aClaimGivesWayToTheSignal() {
        var given = new Signalled();
        var gate = given.gate("ticked");
        given.does(new Action.Bind(gate, probes("p95"), Binding.Origin.COMMENT));
        given.does(new Action.Arm(gate, probes("p95")));
        assertThat(given.standing(gate).isClaimed()).isTrue();
        given.failsTwice("p95");
        assertThat(given.standing(gate).status()).isEqualTo(GateStatus.FAILED);
        given.later(SECOND).answers("p95", Verdict.PASS);
        assertThat(given.standing(gate).isClaimed()).isFalse();
        assertThat(given.standing(gate).status()).isEqualTo(GateStatus.PASSED);
    }

    private static Action observe(Signalled given) {
        return observe(given, List.of(given.reading("p95", Verdict.PASS)));
    }

    private static Action observe(Signalled given, List<Reading> readings) {
        return new Action.Observe(given.gate(), Verdict.PASS, readings);
    }
}
