package dev.gateboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.Verdict;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Rule R11's table, whole: every sequence of steps of persons and signals up to a length, and long random ones, held
/// against the table written down a second time as a small machine.
class DisputeTableTest {
    private static final int LENGTH = 4;
    private static final int LONG = 60;
    private static final int WALKS = 200;
    private static final int HISTORIES = 3;
    private static final Waiver WAIVER = new Waiver("late", "slow", "", Signalled.BO, LocalDate.of(2026, 12, 31));

    private enum Step {
        SIGNAL_FAILS,
        SIGNAL_PASSES,
        SIGNAL_SAYS_NOTHING,
        PASS,
        FAIL,
        RULE_OUT,
        WAIVE,
        REVOKE,
        OVERRULE,
        REOPEN,
        ARM,
        DISARM
    }

    /// What a person said last.
    private enum Word {
        NONE,
        PASSED,
        FAILED,
        NOT_APPLICABLE,
        WAIVED
    }

    /// What the probes say together that counts.
    private enum Says {
        NOTHING,
        PASS,
        FAIL
    }

    /// The table. `inARow` says that the newest answers that count are fails, one or more; each step is an interval
    /// apart, so two of them are a row.
    private record Table(Word word, Word under, Says says, boolean disputed, boolean armed, boolean inARow) {
        static final Table OPEN_ARMED = new Table(Word.NONE, Word.NONE, Says.NOTHING, false, true, false);

        GateStatus standing() {
            return switch (word) {
                case NONE ->
                    switch (says) {
                        case NOTHING -> GateStatus.OPEN;
                        case PASS -> armed ? GateStatus.PASSED : GateStatus.OPEN;
                        case FAIL -> GateStatus.FAILED;
                    };
                case PASSED -> disputed ? GateStatus.DISPUTED : GateStatus.PASSED;
                case FAILED -> GateStatus.FAILED;
                case NOT_APPLICABLE -> GateStatus.NOT_APPLICABLE;
                case WAIVED -> GateStatus.WAIVED;
            };
        }

        Table after(Step step) {
            return switch (step) {
                case SIGNAL_FAILS -> !armed ? this : inARow ? failing() : row(true);
                case SIGNAL_PASSES -> armed ? row(false).says(Says.PASS) : row(false);
                case SIGNAL_SAYS_NOTHING -> this;
                case PASS -> {
                    boolean atOnce = says == Says.FAIL || (word == Word.PASSED && disputed);
                    yield new Table(Word.PASSED, Word.NONE, says, atOnce, armed, inARow);
                }
                case FAIL -> person(Word.FAILED);
                case RULE_OUT -> person(Word.NOT_APPLICABLE);
                case WAIVE -> word == Word.WAIVED ? this : new Table(Word.WAIVED, word, says, disputed, armed, inARow);
                case REVOKE -> word == Word.WAIVED ? new Table(under, Word.NONE, says, disputed, armed, inARow) : this;
                case OVERRULE ->
                    word == Word.PASSED && disputed
                            ? new Table(Word.PASSED, Word.NONE, Says.NOTHING, false, false, false)
                            : this;
                case REOPEN ->
                    word == Word.NONE && says == Says.NOTHING
                            ? this
                            : new Table(Word.NONE, Word.NONE, Says.NOTHING, false, armed, false);
                case ARM -> armed ? this : new Table(word, under, forgotten(), disputed, true, false);
                case DISARM -> armed ? new Table(word, under, forgotten(), disputed, false, false) : this;
            };
        }

        /// A pass counts under the arm it was made with; a fail until something takes it back.
        private Says forgotten() {
            return says == Says.PASS ? Says.NOTHING : says;
        }

        private Table failing() {
            boolean fresh = says != Says.FAIL;
            boolean person = word == Word.PASSED || (word == Word.WAIVED && under == Word.PASSED);
            return new Table(word, under, Says.FAIL, disputed || (fresh && person), armed, true);
        }

        private Table row(boolean now) {
            return new Table(word, under, says, disputed, armed, now);
        }

        private Table says(Says now) {
            return new Table(word, under, now, disputed, armed, inARow);
        }

        private Table person(Word said) {
            return new Table(said, Word.NONE, says, false, armed, inARow);
        }
    }

    private static void does(Signalled given, Step step) {
        given.later(Signalled.INTERVAL);
        switch (step) {
            case SIGNAL_FAILS -> given.answers("p95", Verdict.FAIL);
            case SIGNAL_PASSES -> given.answers("p95", Verdict.PASS);
            case SIGNAL_SAYS_NOTHING -> given.answers("p95", Verdict.NO_DATA);
            case PASS -> given.pass();
            case FAIL -> given.does(new Action.Fail(given.gate(), "no", List.of()));
            case RULE_OUT -> given.does(new Action.MarkNotApplicable(given.gate(), "no", List.of()));
            case WAIVE -> tried(given, new Action.Waive(given.gate(), WAIVER));
            case REVOKE -> tried(given, new Action.Revoke(given.gate(), "no"));
            case OVERRULE -> tried(given, new Action.Overrule(given.gate(), "an outlier"));
            case REOPEN -> tried(given, new Action.Reopen(given.gate(), ""));
            case ARM -> tried(given, new Action.Arm(given.gate(), Signalled.probes("p95")));
            case DISARM -> tried(given, new Action.Disarm(given.gate(), ""));
        }
    }

    /// A step that the rules may refuse; then it changes nothing.
    private static void tried(Signalled given, Action action) {
        if (given.outcome(Signalled.ADA, action) instanceof ApplyResult.Accepted(Review next)) given.review = next;
    }

    private static Signalled copy(Signalled given) {
        var copy = new Signalled();
        copy.now = given.now;
        copy.review = given.review;
        return copy;
    }

    @Test
    void everyShortSequenceStandsAsTheTableSays() {
        var seen = new EnumMap<GateStatus, Integer>(GateStatus.class);
        walk(Signalled.armed("p95"), Table.OPEN_ARMED, new ArrayList<>(), seen);
        assertThat(seen.keySet())
                .containsExactlyInAnyOrder(
                        GateStatus.OPEN,
                        GateStatus.PASSED,
                        GateStatus.FAILED,
                        GateStatus.DISPUTED,
                        GateStatus.WAIVED,
                        GateStatus.NOT_APPLICABLE);
    }

    private static void walk(Signalled given, Table table, List<Step> path, Map<GateStatus, Integer> seen) {
        if (path.size() == LENGTH) return;
        for (var step : Step.values()) {
            var next = copy(given);
            does(next, step);
            path.add(step);
            var expected = table.after(step);
            assertThat(next.stands()).as("%s", path).isEqualTo(expected.standing());
            seen.merge(expected.standing(), 1, Integer::sum);
            walk(next, expected, path, seen);
            path.removeLast();
        }
    }

    @Test
    void everyStepFromEveryStateOfTheTableDoes() {
        var known = new HashMap<Table, Integer>();
        var waiting = new ArrayDeque<Reached>();
        waiting.add(new Reached(Signalled.armed("p95"), Table.OPEN_ARMED, List.of()));
        while (!waiting.isEmpty()) {
            var reached = waiting.removeFirst();
            if (known.merge(reached.table(), 1, Integer::sum) > HISTORIES) continue;
            for (var step : Step.values()) {
                var given = copy(reached.given());
                does(given, step);
                var path = new ArrayList<>(reached.path());
                path.add(step);
                var expected = reached.table().after(step);
                assertThat(given.stands()).as("%s", path).isEqualTo(expected.standing());
                waiting.add(new Reached(given, expected, path));
            }
        }
        assertThat(known).hasSizeGreaterThan(70);
    }

    /// A state of the table, and one history that led there.
    private record Reached(Signalled given, Table table, List<Step> path) {}

    @Test
    void longSequencesDoAsWell() {
        var random = new Random(16);
        for (int walk = 0; walk < WALKS; walk++) {
            var given = Signalled.armed("p95");
            var table = Table.OPEN_ARMED;
            var path = new ArrayList<Step>();
            for (int length = 0; length < LONG; length++) {
                var step = Step.values()[random.nextInt(Step.values().length)];
                path.add(step);
                does(given, step);
                table = table.after(step);
                assertThat(given.stands()).as("%s", path).isEqualTo(table.standing());
            }
        }
    }

    @Test
    void anOverruledPassIsDisputedByNewerFailsOnceItIsArmedAgain() {
        var given = Signalled.armed("p95");
        for (var step : Arrays.asList(Step.PASS, Step.SIGNAL_FAILS, Step.SIGNAL_FAILS, Step.OVERRULE, Step.ARM))
            does(given, step);
        assertThat(given.stands()).isEqualTo(GateStatus.PASSED);
        does(given, Step.SIGNAL_FAILS);
        assertThat(given.stands()).isEqualTo(GateStatus.PASSED);
        does(given, Step.SIGNAL_FAILS);
        assertThat(given.stands()).isEqualTo(GateStatus.DISPUTED);
        assertThat(given.standing().attribution())
                .hasValueSatisfying(attribution -> assertThat(attribution.by()).isEqualTo(Signalled.ADA));
        does(given, Step.OVERRULE);
        assertThat(given.stands()).isEqualTo(GateStatus.PASSED);
        assertThat(given.review.mark(given.review.gate(0))).isInstanceOf(Mark.Overruled.class);
    }

    @Test
    void anOverruledPassGrowsOldAsItWasGiven() {
        var given = Signalled.armed("p95");
        given.does(new Action.Pass(given.gate(), "", Duration.ofHours(1), List.of()));
        for (var step : Arrays.asList(Step.SIGNAL_FAILS, Step.SIGNAL_FAILS, Step.OVERRULE)) does(given, step);
        assertThat(given.stands()).isEqualTo(GateStatus.PASSED);
        given.later(Duration.ofHours(2));
        assertThat(given.stands()).isEqualTo(GateStatus.STALE);
    }
}
