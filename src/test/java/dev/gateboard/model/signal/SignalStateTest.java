package dev.gateboard.model.signal;

import static dev.gateboard.model.Signalled.INTERVAL;
import static dev.gateboard.model.Signalled.armed;
import static dev.gateboard.model.Signalled.bound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.Signalled;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.apply.SignalApplier;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.GateState;
import dev.gateboard.model.status.GateView;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Persons and signals on one gate: rule R11's table, cell by cell, and how disputes end.
class SignalStateTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void openArmedGateIsPassedByASignalsPass() {
        var given = armed("p95").later(SECOND).answers("p95", Verdict.PASS);
        assertThat(given.standing())
                .isEqualTo(new GateView(
                        GateStatus.PASSED,
                        true,
                        new GateView.Reason.BySignal(given.signal().result())));
        assertThat(given.review.lastEvent().by()).isEqualTo(Person.SIGNAL);
    }

    @Test
    void oneFailChangesNothingAndIsShown() {
        var given = armed("p95").answers("p95", Verdict.FAIL);
        assertThat(given.stands()).isEqualTo(GateStatus.OPEN);
        assertThat(given.signal().verdict()).isEqualTo(Verdict.FAIL);
        given.later(INTERVAL.minusMillis(1)).answers("p95", Verdict.FAIL);
        assertThat(given.stands()).isEqualTo(GateStatus.OPEN);
    }

    @Test
    void twoFailsInARowAnIntervalApartFailTheGateOpenOrPassedBySignal() {
        assertThat(armed("p95").failsTwice("p95").stands()).isEqualTo(GateStatus.FAILED);
        var passed = armed("p95").answers("p95", Verdict.PASS).later(INTERVAL).failsTwice("p95");
        assertThat(passed.stands()).isEqualTo(GateStatus.FAILED);
    }

    @Test
    void aPassBetweenTwoFailsEndsTheRow() {
        var given = armed("p95").answers("p95", Verdict.FAIL).later(INTERVAL).answers("p95", Verdict.PASS);
        given.later(INTERVAL).answers("p95", Verdict.FAIL);
        assertThat(given.stands()).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void failedBySignalIsPassedByASignalsPass() {
        var given = armed("p95").failsTwice("p95").later(SECOND).answers("p95", Verdict.PASS);
        assertThat(given.stands()).isEqualTo(GateStatus.PASSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"NO_DATA", "ERROR", "INCONCLUSIVE"})
    void noDataErrorAndInconclusiveChangeNothingAndAreShown(Verdict verdict) {
        var open = armed("p95").answers("p95", verdict).later(INTERVAL).answers("p95", verdict);
        assertThat(open.stands()).isEqualTo(GateStatus.OPEN);
        assertThat(open.signal().newestReadings()).extracting(Reading::verdict).containsExactly(verdict);
        var passed = armed("p95").answers("p95", Verdict.PASS).later(INTERVAL).answers("p95", verdict);
        assertThat(passed.stands()).isEqualTo(GateStatus.PASSED);
        var failed = armed("p95").failsTwice("p95").later(INTERVAL).answers("p95", verdict);
        assertThat(failed.stands()).isEqualTo(GateStatus.FAILED);
    }

    @Test
    void personsPassBecomesDisputedWhenTheSignalFails() {
        var given = armed("p95").pass().later(SECOND).failsTwice("p95");
        assertThat(given.standing().reason()).isInstanceOfSatisfying(GateView.Reason.Dispute.class, why -> {
            assertThat(why.finding().values()).containsExactly("812 ms");
            assertThat(why.pass().attribution().by()).isEqualTo(Signalled.ADA);
        });
        assertThat(given.stands()).isEqualTo(GateStatus.DISPUTED);
    }

    @Test
    void aSignalsPassEndsNoDispute() {
        var given = armed("p95").pass().later(SECOND).failsTwice("p95").later(INTERVAL);
        given.answers("p95", Verdict.PASS);
        assertThat(given.stands()).isEqualTo(GateStatus.DISPUTED);
    }

    @Test
    void personsPassStaysAWordWhenTheSignalPassesLater() {
        var given = armed("p95").pass().later(SECOND).answers("p95", Verdict.PASS);
        assertThat(given.standing().reason()).isInstanceOf(GateView.Reason.ByPerson.class);
        assertThat(given.standing().hasEvidence()).isFalse();
    }

    @Test
    void personsPassOverFailedBySignalIsDisputedAtOnce() {
        var given = armed("p95").failsTwice("p95").later(SECOND).pass();
        assertThat(given.stands()).isEqualTo(GateStatus.DISPUTED);
    }

    @Test
    void personsPassOverADisputeIsDisputedStillEvenWhenTheSignalPassedSince() {
        var given = armed("p95").pass().later(SECOND).failsTwice("p95").later(INTERVAL);
        given.answers("p95", Verdict.PASS).later(SECOND).pass();
        assertThat(given.stands()).isEqualTo(GateStatus.DISPUTED);
    }

    @Test
    void personsMarksOutrankSignals() {
        var waiver = new Waiver("late", "slow", "", Signalled.BO, LocalDate.of(2026, 12, 31));
        for (var verdict : List.of(Verdict.PASS, Verdict.FAIL)) {
            var failed = armed("p95");
            failed.does(new Action.Fail(failed.gate(), "no", List.of()));
            assertThat(twice(failed, verdict).stands()).isEqualTo(GateStatus.FAILED);
            assertThat(failed.standing().reason()).isInstanceOf(GateView.Reason.ByPerson.class);
            var waived = armed("p95");
            waived.does(new Action.Waive(waived.gate(), waiver));
            assertThat(twice(waived, verdict).stands()).isEqualTo(GateStatus.WAIVED);
            var out = armed("p95");
            out.does(new Action.MarkNotApplicable(out.gate(), "no", List.of()));
            assertThat(twice(out, verdict).stands()).isEqualTo(GateStatus.NOT_APPLICABLE);
        }
    }

    private static Signalled twice(Signalled given, Verdict verdict) {
        return given.later(SECOND).answers("p95", verdict).later(INTERVAL).answers("p95", verdict);
    }

    @Test
    void failOnADisputeSaysThatTheSignalIsRight() {
        var given = disputed();
        given.does(new Action.Fail(given.gate(), "it is slow", List.of()));
        assertThat(given.stands()).isEqualTo(GateStatus.FAILED);
    }

    @Test
    void overrulingADisputePassesTheGateAgainstTheValueAndDisarmsIt() {
        var given = disputed();
        assertThat(given.refusal(new Action.Overrule(given.gate(), " "))).isInstanceOf(Refusal.NeedsReason.class);
        given.does(Signalled.BO, new Action.Overrule(given.gate(), "a known outlier"));
        assertThat(given.standing().reason())
                .isInstanceOfSatisfying(
                        GateView.Reason.ByPerson.class,
                        why -> assertThat(why.mark()).isInstanceOfSatisfying(Mark.Overruled.class, mark -> {
                            assertThat(mark.failedReading().values()).containsExactly("812 ms");
                            assertThat(mark.attribution().by()).isEqualTo(Signalled.BO);
                            assertThat(mark.pass().attribution().by()).isEqualTo(Signalled.ADA);
                        }));
        assertThat(given.stands()).isEqualTo(GateStatus.PASSED);
        assertThat(given.signal().binding().isArmed()).isFalse();
        given.later(INTERVAL).failsTwice("p95");
        assertThat(given.stands()).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void onlyADisputeIsOverruled() {
        var open = armed("p95");
        assertThat(open.refusal(new Action.Overrule(open.gate(), "why"))).isInstanceOf(Refusal.NothingDisputed.class);
        assertThat(open.pass().refusal(new Action.Overrule(open.gate(), "why")))
                .isInstanceOf(Refusal.NothingDisputed.class);
    }

    @Test
    void notApplicableWaiverAndReopenEndADispute() {
        var waiver = new Waiver("late", "slow", "", Signalled.BO, LocalDate.of(2026, 12, 31));
        var out = disputed();
        assertThat(out.does(new Action.MarkNotApplicable(out.gate(), "no", List.of()))
                        .stands())
                .isEqualTo(GateStatus.NOT_APPLICABLE);
        var waived = disputed();
        assertThat(waived.does(new Action.Waive(waived.gate(), waiver)).stands())
                .isEqualTo(GateStatus.WAIVED);
        var opened = disputed();
        assertThat(opened.does(new Action.Reopen(opened.gate(), "")).stands()).isEqualTo(GateStatus.OPEN);
    }

    @Test
    void onlyReadingsNewerThanTheReopeningCount() {
        var given = armed("p95").answers("p95", Verdict.PASS);
        given.later(SECOND).does(new Action.Reopen(given.gate(), "look again"));
        assertThat(given.stands()).isEqualTo(GateStatus.OPEN);
        given.review = SignalApplier.addReadings(given.review, List.of(given.reading("p95", Verdict.PASS)));
        assertThat(given.stands()).isEqualTo(GateStatus.OPEN);
        given.later(SECOND).answers("p95", Verdict.PASS);
        assertThat(given.stands()).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void failsBeforeTheReopeningAreNoPartOfARow() {
        var given = armed("p95").answers("p95", Verdict.FAIL).later(SECOND).pass();
        given.later(SECOND).does(new Action.Reopen(given.gate(), "")).later(INTERVAL);
        assertThat(given.answers("p95", Verdict.FAIL).stands()).isEqualTo(GateStatus.OPEN);
        assertThat(given.later(INTERVAL).answers("p95", Verdict.FAIL).stands()).isEqualTo(GateStatus.FAILED);
    }

    @Test
    void undoneReopeningLetsTheSignalsWordCountAgain() {
        var given = armed("p95").failsTwice("p95").later(SECOND);
        given.does(new Action.Reopen(given.gate(), ""));
        assertThat(given.stands()).isEqualTo(GateStatus.OPEN);
        given.does(new Action.Undo(given.review.lastEvent().number()));
        assertThat(given.stands()).isEqualTo(GateStatus.FAILED);
    }

    @Test
    void undoneOverrulingIsADisputeAgainAndArmedR25() {
        var given = disputed();
        given.does(new Action.Overrule(given.gate(), "why"));
        given.does(new Action.Undo(given.review.lastEvent().number()));
        assertThat(given.stands()).isEqualTo(GateStatus.DISPUTED);
        assertThat(given.signal().binding().isArmed()).isTrue();
    }

    @Test
    void aVerdictOfSignalsIsSkippedByUndoAndRedoR25() {
        var given = armed("p95").pass();
        int step = given.review.lastEvent().number();
        given.later(SECOND).failsTwice("p95");
        assertThat(given.review.undoableStep(Signalled.ADA).orElseThrow().number())
                .isEqualTo(step);
        given.does(new Action.Undo(step));
        assertThat(given.stands()).isEqualTo(GateStatus.FAILED);
        given.later(SECOND).answers("p95", Verdict.PASS);
        given.does(new Action.Redo(step));
        assertThat(given.stands()).isEqualTo(GateStatus.DISPUTED);
    }

    @Test
    void personsPassTakesTheReadingsItRestsOnAndIsBackedR32() {
        var given = bound("p95").answers("p95", Verdict.PASS).later(SECOND).pass();
        assertThat(given.standing().hasEvidence()).isTrue();
        var evidence = given.review
                .state(given.review.gate(given.review.indexOf(given.gate())))
                .decisionEvidence();
        assertThat(evidence)
                .extracting(GateState.EvidenceEntry::evidence)
                .containsExactly(
                        new Evidence.Measured(given.signal().newestReadings().getFirst()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PASS"})
    void readingsThatDoNotPassBackNothingR10(Verdict verdict) {
        var given = bound("p95").answers("p95", verdict).later(SECOND).pass();
        assertThat(given.standing().hasEvidence()).isFalse();
        assertThat(given.stands()).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void oneOfSeveralPassingReadingsBacksNothingR10() {
        var given = bound("traces", "logs")
                .answers("traces", Verdict.PASS)
                .answers("logs", Verdict.NO_DATA)
                .pass();
        assertThat(given.standing().hasEvidence()).isFalse();
    }

    private static Signalled disputed() {
        return armed("p95").pass().later(SECOND).failsTwice("p95").later(SECOND);
    }
}
