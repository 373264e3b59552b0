package dev.gateboard.model;

import static dev.gateboard.model.Signalled.INTERVAL;
import static dev.gateboard.model.Signalled.armed;
import static dev.gateboard.model.Signalled.bound;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Persons and signals on one gate: rule R11's table, cell by cell, and how disputes end.
class SignalTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void openArmedGateIsPassedByASignalsPass() {
        var given = armed("p95").later(SECOND).answers("p95", Verdict.PASS);
        assertThat(given.standing())
                .isEqualTo(new GateStanding(
                        Standing.PASSED,
                        true,
                        new GateStanding.Why.BySignal(given.signal().observed())));
        assertThat(given.review.last().by()).isEqualTo(Person.SIGNAL);
    }

    @Test
    void oneFailChangesNothingAndIsShown() {
        var given = armed("p95").answers("p95", Verdict.FAIL);
        assertThat(given.stands()).isEqualTo(Standing.OPEN);
        assertThat(given.signal().verdict()).isEqualTo(Verdict.FAIL);
        given.later(INTERVAL.minusMillis(1)).answers("p95", Verdict.FAIL);
        assertThat(given.stands()).isEqualTo(Standing.OPEN);
    }

    @Test
    void twoFailsInARowAnIntervalApartFailTheGateOpenOrPassedBySignal() {
        assertThat(armed("p95").failsTwice("p95").stands()).isEqualTo(Standing.FAILED);
        var passed = armed("p95").answers("p95", Verdict.PASS).later(INTERVAL).failsTwice("p95");
        assertThat(passed.stands()).isEqualTo(Standing.FAILED);
    }

    @Test
    void aPassBetweenTwoFailsEndsTheRow() {
        var given = armed("p95").answers("p95", Verdict.FAIL).later(INTERVAL).answers("p95", Verdict.PASS);
        given.later(INTERVAL).answers("p95", Verdict.FAIL);
        assertThat(given.stands()).isEqualTo(Standing.PASSED);
    }

    @Test
    void failedBySignalIsPassedByASignalsPass() {
        var given = armed("p95").failsTwice("p95").later(SECOND).answers("p95", Verdict.PASS);
        assertThat(given.stands()).isEqualTo(Standing.PASSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"NO_DATA", "ERROR", "INCONCLUSIVE"})
    void noDataErrorAndInconclusiveChangeNothingAndAreShown(Verdict verdict) {
        var open = armed("p95").answers("p95", verdict).later(INTERVAL).answers("p95", verdict);
        assertThat(open.stands()).isEqualTo(Standing.OPEN);
        assertThat(open.signal().newest()).extracting(Reading::verdict).containsExactly(verdict);
        var passed = armed("p95").answers("p95", Verdict.PASS).later(INTERVAL).answers("p95", verdict);
        assertThat(passed.stands()).isEqualTo(Standing.PASSED);
        var failed = armed("p95").failsTwice("p95").later(INTERVAL).answers("p95", verdict);
        assertThat(failed.stands()).isEqualTo(Standing.FAILED);
    }

    @Test
    void personsPassBecomesDisputedWhenTheSignalFails() {
        var given = armed("p95").pass().later(SECOND).failsTwice("p95");
        assertThat(given.standing().why()).isInstanceOfSatisfying(GateStanding.Why.Disagrees.class, why -> {
            assertThat(why.finding().values()).containsExactly("812 ms");
            assertThat(why.passed().said().by()).isEqualTo(Signalled.ADA);
        });
        assertThat(given.stands()).isEqualTo(Standing.DISPUTED);
    }

    @Test
    void aSignalsPassEndsNoDispute() {
        var given = armed("p95").pass().later(SECOND).failsTwice("p95").later(INTERVAL);
        given.answers("p95", Verdict.PASS);
        assertThat(given.stands()).isEqualTo(Standing.DISPUTED);
    }

    @Test
    void personsPassStaysAWordWhenTheSignalPassesLater() {
        var given = armed("p95").pass().later(SECOND).answers("p95", Verdict.PASS);
        assertThat(given.standing().why()).isInstanceOf(GateStanding.Why.Person.class);
        assertThat(given.standing().backed()).isFalse();
    }

    @Test
    void personsPassOverFailedBySignalIsDisputedAtOnce() {
        var given = armed("p95").failsTwice("p95").later(SECOND).pass();
        assertThat(given.stands()).isEqualTo(Standing.DISPUTED);
    }

    @Test
    void personsPassOverADisputeIsDisputedStillEvenWhenTheSignalPassedSince() {
        var given = armed("p95").pass().later(SECOND).failsTwice("p95").later(INTERVAL);
        given.answers("p95", Verdict.PASS).later(SECOND).pass();
        assertThat(given.stands()).isEqualTo(Standing.DISPUTED);
    }

    @Test
    void personsMarksOutrankSignals() {
        var waiver = new Waiver("late", "slow", "", Signalled.BO, LocalDate.of(2026, 12, 31));
        for (var verdict : List.of(Verdict.PASS, Verdict.FAIL)) {
            var failed = armed("p95");
            failed.does(new Deed.Fail(failed.gate(), "no", List.of()));
            assertThat(twice(failed, verdict).stands()).isEqualTo(Standing.FAILED);
            assertThat(failed.standing().why()).isInstanceOf(GateStanding.Why.Person.class);
            var waived = armed("p95");
            waived.does(new Deed.Waive(waived.gate(), waiver));
            assertThat(twice(waived, verdict).stands()).isEqualTo(Standing.WAIVED);
            var out = armed("p95");
            out.does(new Deed.RuleOut(out.gate(), "no", List.of()));
            assertThat(twice(out, verdict).stands()).isEqualTo(Standing.NOT_APPLICABLE);
        }
    }

    private static Signalled twice(Signalled given, Verdict verdict) {
        return given.later(SECOND).answers("p95", verdict).later(INTERVAL).answers("p95", verdict);
    }

    @Test
    void failOnADisputeSaysThatTheSignalIsRight() {
        var given = disputed();
        given.does(new Deed.Fail(given.gate(), "it is slow", List.of()));
        assertThat(given.stands()).isEqualTo(Standing.FAILED);
    }

    @Test
    void overrulingADisputePassesTheGateAgainstTheValueAndDisarmsIt() {
        var given = disputed();
        assertThat(given.refusal(new Deed.Overrule(given.gate(), " "))).isInstanceOf(Refusal.NeedsReason.class);
        given.does(Signalled.BO, new Deed.Overrule(given.gate(), "a known outlier"));
        assertThat(given.standing().why())
                .isInstanceOfSatisfying(
                        GateStanding.Why.Person.class,
                        why -> assertThat(why.mark()).isInstanceOfSatisfying(Mark.Overruled.class, mark -> {
                            assertThat(mark.against().values()).containsExactly("812 ms");
                            assertThat(mark.said().by()).isEqualTo(Signalled.BO);
                            assertThat(mark.passed().said().by()).isEqualTo(Signalled.ADA);
                        }));
        assertThat(given.stands()).isEqualTo(Standing.PASSED);
        assertThat(given.signal().binding().isArmed()).isFalse();
        given.later(INTERVAL).failsTwice("p95");
        assertThat(given.stands()).isEqualTo(Standing.PASSED);
    }

    @Test
    void onlyADisputeIsOverruled() {
        var open = armed("p95");
        assertThat(open.refusal(new Deed.Overrule(open.gate(), "why"))).isInstanceOf(Refusal.NothingDisputed.class);
        assertThat(open.pass().refusal(new Deed.Overrule(open.gate(), "why")))
                .isInstanceOf(Refusal.NothingDisputed.class);
    }

    @Test
    void notApplicableWaiverAndReopenEndADispute() {
        var waiver = new Waiver("late", "slow", "", Signalled.BO, LocalDate.of(2026, 12, 31));
        var out = disputed();
        assertThat(out.does(new Deed.RuleOut(out.gate(), "no", List.of())).stands())
                .isEqualTo(Standing.NOT_APPLICABLE);
        var waived = disputed();
        assertThat(waived.does(new Deed.Waive(waived.gate(), waiver)).stands()).isEqualTo(Standing.WAIVED);
        var opened = disputed();
        assertThat(opened.does(new Deed.Reopen(opened.gate(), "")).stands()).isEqualTo(Standing.OPEN);
    }

    @Test
    void onlyReadingsNewerThanTheReopeningCount() {
        var given = armed("p95").answers("p95", Verdict.PASS);
        given.later(SECOND).does(new Deed.Reopen(given.gate(), "look again"));
        assertThat(given.stands()).isEqualTo(Standing.OPEN);
        given.review = SignalFold.hear(given.review, List.of(given.reading("p95", Verdict.PASS)));
        assertThat(given.stands()).isEqualTo(Standing.OPEN);
        given.later(SECOND).answers("p95", Verdict.PASS);
        assertThat(given.stands()).isEqualTo(Standing.PASSED);
    }

    @Test
    void failsBeforeTheReopeningAreNoPartOfARow() {
        var given = armed("p95").answers("p95", Verdict.FAIL).later(SECOND).pass();
        given.later(SECOND).does(new Deed.Reopen(given.gate(), "")).later(INTERVAL);
        assertThat(given.answers("p95", Verdict.FAIL).stands()).isEqualTo(Standing.OPEN);
        assertThat(given.later(INTERVAL).answers("p95", Verdict.FAIL).stands()).isEqualTo(Standing.FAILED);
    }

    @Test
    void undoneReopeningLetsTheSignalsWordCountAgain() {
        var given = armed("p95").failsTwice("p95").later(SECOND);
        given.does(new Deed.Reopen(given.gate(), ""));
        assertThat(given.stands()).isEqualTo(Standing.OPEN);
        given.does(new Deed.Undo(given.review.last().number()));
        assertThat(given.stands()).isEqualTo(Standing.FAILED);
    }

    @Test
    void undoneOverrulingIsADisputeAgainAndArmedR25() {
        var given = disputed();
        given.does(new Deed.Overrule(given.gate(), "why"));
        given.does(new Deed.Undo(given.review.last().number()));
        assertThat(given.stands()).isEqualTo(Standing.DISPUTED);
        assertThat(given.signal().binding().isArmed()).isTrue();
    }

    @Test
    void aVerdictOfSignalsIsSkippedByUndoAndRedoR25() {
        var given = armed("p95").pass();
        int step = given.review.last().number();
        given.later(SECOND).failsTwice("p95");
        assertThat(given.review.undoable(Signalled.ADA)).hasValue(step);
        given.does(new Deed.Undo(step));
        assertThat(given.stands()).isEqualTo(Standing.FAILED);
        given.later(SECOND).answers("p95", Verdict.PASS);
        given.does(new Deed.Redo(step));
        assertThat(given.stands()).isEqualTo(Standing.DISPUTED);
    }

    @Test
    void personsPassTakesTheReadingsItRestsOnAndIsBackedR32() {
        var given = bound("p95").answers("p95", Verdict.PASS).later(SECOND).pass();
        assertThat(given.standing().backed()).isTrue();
        var proofs = given.review
                .state(given.review.gate(given.review.indexOf(given.gate())))
                .backing();
        assertThat(proofs)
                .extracting(GateState.Proof::evidence)
                .containsExactly(new Evidence.Measured(given.signal().newest().getFirst()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PASS"})
    void readingsThatDoNotPassBackNothingR10(Verdict verdict) {
        var given = bound("p95").answers("p95", verdict).later(SECOND).pass();
        assertThat(given.standing().backed()).isFalse();
        assertThat(given.stands()).isEqualTo(Standing.PASSED);
    }

    @Test
    void oneOfSeveralPassingReadingsBacksNothingR10() {
        var given = bound("traces", "logs")
                .answers("traces", Verdict.PASS)
                .answers("logs", Verdict.NO_DATA)
                .pass();
        assertThat(given.standing().backed()).isFalse();
    }

    private static Signalled disputed() {
        return armed("p95").pass().later(SECOND).failsTwice("p95").later(SECOND);
    }
}
