package dev.gateboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.MeetingAction;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.EarlierDecision;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds after any sequence of deeds. The seed names the sequence, so a failure comes again.
class GeneratedActionsTest {
    private static final int DEEDS = 300;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aBoardMadeStepByStepIsTheOneMadeAtOnce(long seed) {
        var random = new Random(seed);
        var given = new Signalled();
        var reviewStatus = ReviewStatus.of(given.review, given.now);
        for (int count = 0; count < DEEDS; count++) {
            given.later(Duration.ofSeconds(random.nextInt(5)));
            attempt(given, deed(given, random));
            reviewStatus = reviewStatus.update(given.review, given.now);
            var whole = ReviewStatus.of(given.review, given.now);
            assertThat(standings(reviewStatus)).isEqualTo(standings(whole));
            assertThat(reviewStatus.total()).isEqualTo(whole.total());
            assertThat(reviewStatus.total().leaves()).isEqualTo(recounted(reviewStatus));
            assertThat(reviewStatus.blockers()).isEqualTo(whole.blockers());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void undoBringsBackWhatStoodAndRedoWhatFollowedR25(long seed) {
        var random = new Random(seed);
        var given = new Signalled();
        int accepted = 0;
        for (int count = 0; count < DEEDS; count++) {
            var before = standings(ReviewStatus.of(given.review, given.now));
            var action = deed(given, random);
            if (!attempt(given, action) || staysSaid(action)) continue;
            accepted++;
            int step = given.review.lastEvent().step();
            var after = standings(ReviewStatus.of(given.review, given.now));
            given.does(new Action.Undo(step));
            assertThat(standings(ReviewStatus.of(given.review, given.now))).isEqualTo(before);
            given.does(new Action.Redo(step));
            assertThat(standings(ReviewStatus.of(given.review, given.now))).isEqualTo(after);
        }
        assertThat(accepted).isGreaterThan(DEEDS / 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void aNewBuildLosesNobodysWordAndLeavesNothingGreenThatWasNotKept(long seed) {
        var random = new Random(seed);
        var given = new Signalled();
        int words = 0;
        for (int count = 0; count < DEEDS; count++) {
            attempt(given, deed(given, random));
            var before = given.review;
            var stood = ReviewStatus.of(before, given.now);
            if (!attempt(given, new Action.StartNewBuild("cut " + count, List.of()))) continue;
            var after = ReviewStatus.of(given.review, given.now);
            for (var gate : before.checklist().gates()) {
                if (!gate.isLeaf() || gate.kind() instanceof Gate.Kind.Choice) continue;
                if (before.exclusion(gate).isPresent()) continue;
                assertThat(after.status(gate).status()).isEqualTo(GateStatus.OPEN);
                var said = stood.status(gate).attribution();
                if (said.isEmpty() || before.mark(gate) instanceof Mark.Reopened) continue;
                words++;
                assertThat(given.review.state(gate).earlierDecision())
                        .isInstanceOfSatisfying(
                                EarlierDecision.KnownDecision.class,
                                word -> assertThat(word.by())
                                        .isEqualTo(said.get().by()));
            }
            if (random.nextBoolean())
                given.does(new Action.Undo(given.review.lastEvent().step()));
        }
        assertThat(words).isGreaterThan(DEEDS / 10);
    }

    /// Notes, questions and meetings are not taken back.
    private static boolean staysSaid(Action action) {
        return action instanceof Action.AddNote || action instanceof Action.Ask || action instanceof MeetingAction;
    }

    /// Whether the deed was accepted.
    private static boolean attempt(Signalled given, Action action) {
        return switch (given.outcome(Signalled.ADA, action)) {
            case ApplyResult.Accepted(Review next) -> {
                given.review = next;
                yield true;
            }
            case ApplyResult.Refused _ -> false;
        };
    }

    private static Action deed(Signalled given, Random random) {
        var gates = given.review.checklist().gates();
        var gate = gates.get(random.nextInt(gates.size())).id();
        var choice = given.gate("Topology");
        return switch (random.nextInt(12)) {
            case 0 -> new Action.Pass(gate, "seen", Duration.ofSeconds(random.nextInt(60)), List.of());
            case 1 -> new Action.Fail(gate, "broken", List.of());
            case 2 -> new Action.MarkNotApplicable(gate, "not here", List.of());
            case 3 -> new Action.Reopen(gate, "again");
            case 4 -> new Action.Confirm(gate);
            case 5 ->
                new Action.Waive(gate, new Waiver("late", "little", "", Signalled.BO, LocalDate.of(2026, 12, 31)));
            case 6 -> new Action.Revoke(gate, "it came true");
            case 7 -> new Action.Choose(choice, random.nextBoolean() ? "one" : "two");
            case 8 ->
                new Action.StartNewBuild(
                        "build " + random.nextInt(1000), random.nextBoolean() ? List.of() : List.of(gate));
            case 9 -> new Action.Ask(gate, "AAA-" + gate, Assignment.NOBODY);
            case 10 -> new Action.StartRound();
            default -> new Action.AddNote(gate, "looked at");
        };
    }

    private static List<GateView> standings(ReviewStatus reviewStatus) {
        return reviewStatus.review().checklist().gates().stream()
                .map(reviewStatus::status)
                .toList();
    }

    /// The leaves counted one standing at a time, each equal to what the total says of it.
    private static int recounted(ReviewStatus reviewStatus) {
        var found = new ArrayList<GateStatus>();
        for (var gate : reviewStatus.review().checklist().gates())
            if (gate.isLeaf()) found.add(reviewStatus.status(gate).status());
        int sum = 0;
        for (var status : GateStatus.values()) {
            int count = (int) found.stream().filter(status::equals).count();
            assertThat(reviewStatus.total().count(status)).as(status.name()).isEqualTo(count);
            sum += count;
        }
        return sum;
    }
}
