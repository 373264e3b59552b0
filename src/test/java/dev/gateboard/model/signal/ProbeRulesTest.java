package dev.gateboard.model.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gateboard.model.Signalled;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How many passes, fails and errors in a row change a gate, and what a probe does that only observes (rule R11).
class ProbeRulesTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration FRESHNESS = Duration.ofMinutes(15);

    private static Binding.Probe probe(String id, ProbeRules rules) {
        return new Binding.Probe(
                id,
                "promql",
                id,
                "prom",
                Signalled.INTERVAL,
                FRESHNESS,
                Binding.Trigger.ASKED,
                "digest of " + id,
                rules);
    }

    private static Signalled armed(Binding.Probe... probes) {
        var given = new Signalled();
        given.does(new Action.Bind(given.gate(), List.of(probes), Binding.Origin.SIDECAR));
        return given.does(new Action.Arm(given.gate(), List.of(probes)));
    }

    private static Signalled armed(int passes, int fails) {
        return armed(probe("p", new ProbeRules(passes, fails, OptionalInt.empty(), false)));
    }

    private static Signalled errors(int limit) {
        return armed(probe("p", new ProbeRules(1, 2, OptionalInt.of(limit), false)));
    }

    private static GateStatus next(Signalled given, Verdict verdict) {
        return given.later(Signalled.INTERVAL).answers("p", verdict).stands();
    }

    @Test
    void aGatePassesAfterAsManyPassesInARowAsItsProbeNeeds() {
        var given = armed(3, 2);
        assertThat(next(given, Verdict.PASS)).isEqualTo(GateStatus.OPEN);
        assertThat(next(given, Verdict.PASS)).isEqualTo(GateStatus.OPEN);
        assertThat(given.later(SECOND).answers("p", Verdict.PASS).stands())
                .as("less than an interval later")
                .isEqualTo(GateStatus.OPEN);
        assertThat(next(given, Verdict.PASS)).isEqualTo(GateStatus.PASSED);
        assertThat(given.signal().result())
                .isInstanceOfSatisfying(
                        SignalResult.Passing.class,
                        passing -> assertThat(passing.readings()).hasSize(3));
    }

    @ParameterizedTest
    @EnumSource(value = Verdict.class, names = "PASS", mode = EnumSource.Mode.EXCLUDE)
    void anythingElseEndsARowOfPasses(Verdict verdict) {
        var given = armed(2, 2);
        next(given, Verdict.PASS);
        next(given, verdict);
        assertThat(next(given, Verdict.PASS)).isEqualTo(GateStatus.OPEN);
        assertThat(next(given, Verdict.PASS)).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void passesThatAreTooFarApartAreNoRow() {
        var given = armed(2, 2);
        next(given, Verdict.PASS);
        given.later(FRESHNESS.plus(SECOND)).answers("p", Verdict.PASS);
        assertThat(given.stands()).isEqualTo(GateStatus.OPEN);
        assertThat(next(given, Verdict.PASS)).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void anOldPassIsRenewedByAWholeRowOnly() {
        var given = armed(2, 2);
        next(given, Verdict.PASS);
        assertThat(next(given, Verdict.PASS)).isEqualTo(GateStatus.PASSED);
        given.later(FRESHNESS.plus(SECOND)).answers("p", Verdict.PASS);
        assertThat(given.stands()).isEqualTo(GateStatus.STALE);
        assertThat(next(given, Verdict.PASS)).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void oneFailIsEnoughWhereItsProbeSaysSo() {
        var given = armed(1, 1);
        assertThat(next(given, Verdict.PASS)).isEqualTo(GateStatus.PASSED);
        assertThat(next(given, Verdict.FAIL)).isEqualTo(GateStatus.FAILED);
    }

    /// Where more than two fails are needed, the second takes the pass away, as it does by the default rules.
    @Test
    void nothingStaysPassedThroughALongRowOfFails() {
        var given = armed(1, 4);
        assertThat(next(given, Verdict.PASS)).isEqualTo(GateStatus.PASSED);
        assertThat(next(given, Verdict.FAIL)).as("one fail is only shown").isEqualTo(GateStatus.PASSED);
        assertThat(next(given, Verdict.FAIL)).isEqualTo(GateStatus.OPEN);
        assertThat(next(given, Verdict.NO_DATA)).isEqualTo(GateStatus.OPEN);
        assertThat(next(given, Verdict.FAIL)).isEqualTo(GateStatus.OPEN);
        assertThat(next(given, Verdict.FAIL)).isEqualTo(GateStatus.FAILED);
        assertThat(next(given, Verdict.PASS)).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void aPassEndsARowOfFails() {
        var given = armed(1, 3);
        next(given, Verdict.FAIL);
        next(given, Verdict.FAIL);
        assertThat(next(given, Verdict.PASS)).isEqualTo(GateStatus.PASSED);
        next(given, Verdict.FAIL);
        assertThat(next(given, Verdict.FAIL)).isEqualTo(GateStatus.OPEN);
        assertThat(next(given, Verdict.FAIL)).isEqualTo(GateStatus.FAILED);
    }

    @Test
    void errorsFailAGateOnceThereAreMoreThanItsProbeAllows() {
        var given = errors(2);
        assertThat(next(given, Verdict.PASS)).isEqualTo(GateStatus.PASSED);
        next(given, Verdict.ERROR);
        next(given, Verdict.ERROR);
        assertThat(next(given, Verdict.INCONCLUSIVE))
                .as("an answer ends the row")
                .isEqualTo(GateStatus.PASSED);
        next(given, Verdict.ERROR);
        next(given, Verdict.ERROR);
        assertThat(given.stands()).isEqualTo(GateStatus.PASSED);
        assertThat(next(given, Verdict.ERROR)).isEqualTo(GateStatus.FAILED);
        assertThat(next(given, Verdict.PASS)).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void errorsNeverFailAGateWithoutALimit() {
        var given = armed(1, 1);
        next(given, Verdict.PASS);
        for (int i = 0; i < 10; i++) assertThat(next(given, Verdict.ERROR)).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void whatOnlyObservesIsShownAndChangesNothing() {
        var observer = probe("p", new ProbeRules(1, 1, OptionalInt.of(0), true));
        var given = armed(observer);
        assertThat(next(given, Verdict.PASS)).isEqualTo(GateStatus.OPEN);
        assertThat(next(given, Verdict.FAIL)).isEqualTo(GateStatus.OPEN);
        assertThat(next(given, Verdict.ERROR)).isEqualTo(GateStatus.OPEN);
        assertThat(given.signal().newestReadings()).hasSize(1);
        given.pass();
        assertThat(next(given, Verdict.FAIL)).isEqualTo(GateStatus.PASSED);
        assertThat(given.standing().hasEvidence())
                .as("an observed reading is no evidence")
                .isFalse();
    }

    @Test
    void besideOneThatObservesTheOthersDecideAlone() {
        var given = armed(probe("p", new ProbeRules(1, 1, OptionalInt.empty(), true)), probe("q", ProbeRules.DEFAULT));
        assertThat(next(given, Verdict.FAIL)).isEqualTo(GateStatus.OPEN);
        assertThat(given.answers("q", Verdict.PASS).stands()).isEqualTo(GateStatus.PASSED);
        assertThat(next(given, Verdict.FAIL)).isEqualTo(GateStatus.PASSED);
        assertThat(given.answers("q", Verdict.PASS).failsTwice("q").stands()).isEqualTo(GateStatus.FAILED);
    }

    /// What an event claims is checked by what it carries: too short a row is refused, whoever wrote it.
    @Test
    void anEventWithAShorterRowIsRefused() {
        var given = armed(2, 3);
        next(given, Verdict.PASS);
        var one = given.signal().newestReadings();
        assertRefused(given, Verdict.PASS, one);
        next(given, Verdict.FAIL);
        var first = given.signal().newestReadings().getFirst();
        next(given, Verdict.FAIL);
        var two = List.of(first, given.signal().newestReadings().getFirst());
        assertRefused(given, Verdict.FAIL, two);
    }

    private static void assertRefused(Signalled given, Verdict verdict, List<Reading> readings) {
        assertThatThrownBy(() -> given.does(Person.SIGNAL, new Action.Observe(given.gate(), verdict, readings)))
                .hasMessageContaining(Refusal.ProvesNothing.class.getSimpleName());
    }
}
