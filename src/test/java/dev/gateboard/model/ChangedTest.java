package dev.gateboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.model.status.ReviewStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// *Changed* means every gate that stands otherwise or by something newer, whoever or whatever did it.
class ChangedTest {
    private static Set<Integer> changed(Signalled given) {
        return ReviewStatus.of(given.review, given.now).changed();
    }

    private static Signalled exported(Signalled given) {
        given.does(new Action.Export("/a.md", "ab", false));
        assertThat(changed(given)).isEmpty();
        return given.later(Duration.ofSeconds(1));
    }

    @Test
    void aSignalsVerdictChangesAGate() {
        assertThat(changed(exported(Signalled.armed("p95")).failsTwice("p95"))).containsExactly(0);
        assertThat(changed(exported(Signalled.armed("p95")).answers("p95", Verdict.PASS)))
                .containsExactly(0);
        assertThat(changed(exported(Signalled.armed("p95").pass()).failsTwice("p95")))
                .containsExactly(0);
    }

    @Test
    void theClockChangesAGate() {
        var old = exported(Signalled.armed("p95").answers("p95", Verdict.PASS));
        assertThat(changed(old.later(Signalled.FRESHNESS.plusSeconds(1)))).containsExactly(0);
        var outlived = Signalled.armed("p95");
        outlived.does(new Action.Pass(outlived.gate(), "", Duration.ofHours(1), List.of()));
        assertThat(changed(exported(outlived).later(Duration.ofHours(2)))).containsExactly(0);
        for (boolean passed : List.of(true, false)) {
            var waived = Signalled.armed("p95");
            if (passed) waived.pass();
            waived.does(new Action.Waive(
                    waived.gate(), new Waiver("late", "slow", "", Signalled.BO, LocalDate.of(2026, 11, 24))));
            assertThat(changed(exported(waived).later(Duration.ofDays(2)))).containsExactly(0);
        }
    }

    @Test
    void aFieldOfItsOwnAndEvidenceChangeAGate() {
        var evidence = exported(new Signalled());
        evidence.does(new Action.Attach(evidence.gate(), new Evidence.Address("https://ci.example.org/1")));
        assertThat(changed(evidence)).containsExactly(0);
        var marked = exported(new Signalled());
        assertThat(changed(marked.pass())).containsExactly(0);
    }
}
