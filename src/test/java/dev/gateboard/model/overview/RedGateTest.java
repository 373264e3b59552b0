package dev.gateboard.model.overview;

import static dev.gateboard.model.Signalled.ADA;
import static dev.gateboard.model.Signalled.BO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.Signalled;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.model.status.ReviewStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedGateTest {
    private static ReviewStatus status(Signalled given) {
        return ReviewStatus.of(given.review, given.now);
    }

    private static List<GateStatus> turned(ReviewStatus before, Signalled given) {
        return RedGate.between(before, status(given), ADA).stream()
                .map(RedGate::status)
                .toList();
    }

    @Test
    void aSignalThatFailsTurnsItsGateRedOnce() {
        var given = Signalled.armed("latency");
        var before = status(given);
        given.answers("latency", Verdict.FAIL);
        assertThat(turned(before, given)).as("one fail changes nothing").isEmpty();
        given.later(Signalled.INTERVAL).answers("latency", Verdict.FAIL);
        assertThat(RedGate.between(before, status(given), ADA))
                .containsExactly(new RedGate(
                        given.review.id(), given.review.name(), given.gate(), "latency is low", GateStatus.FAILED));
        var red = status(given);
        given.later(Signalled.INTERVAL).answers("latency", Verdict.FAIL);
        assertThat(turned(red, given)).isEmpty();
    }

    @Test
    void aPassThatASignalDisagreesWithTurnsRed() {
        var given = Signalled.armed("latency").pass();
        var before = status(given);
        given.failsTwice("latency");
        assertThat(turned(before, given)).containsExactly(GateStatus.DISPUTED);
    }

    @Test
    void whatOnesOwnHandFailsIsNoNewsAndAnothersIs() {
        var given = new Signalled();
        var before = status(given);
        var fail = new Action.Fail(given.gate(), "slow", List.of());
        given.does(ADA, fail);
        assertThat(turned(before, given)).isEmpty();
        given.does(ADA, new Action.Reopen(given.gate(), "again"));
        var open = status(given);
        given.does(BO, fail);
        assertThat(turned(open, given)).containsExactly(GateStatus.FAILED);
    }

    @Test
    void whatIsRedAlreadyStaysOldNewsWhereItIsFailedAndThenDisputed() {
        var given = Signalled.armed("latency");
        given.failsTwice("latency");
        var failed = status(given);
        given.pass();
        assertThat(given.stands()).isEqualTo(GateStatus.DISPUTED);
        assertThat(turned(failed, given)).isEmpty();
    }
}
