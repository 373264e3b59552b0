package dev.gateboard.workspace;

import static dev.gateboard.workspace.BeepReview.ADA;
import static dev.gateboard.workspace.BeepReview.CARLA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.BulkAction;
import dev.gateboard.model.apply.SeenState;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.text.review.ConcurrentChangeText;
import dev.gateboard.workspace.review.FileAttachment;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every action carries what it was decided on (the newest event its person saw), and is refused where that has moved;
/// on many gates those that moved are left out and named (rule R16).
class SeenTest {
    private static final String MANY = """
        # Beep

        - [ ] smoke
        - [ ] backups
        - [ ] canary
        - [x] ticked before
        - [-] ruled out before
        - [ ] limit is `TBD`
        - [ ] Strategy: `TBD (blue | green)`
        - [ ] If blue:
          - [ ] two of everything
        """;

    @TempDir
    Path temp;

    private BeepReview beep;

    @BeforeEach
    void opened() {
        beep = new BeepReview(temp, MANY);
    }

    @AfterEach
    void closed() throws WorkspaceException {
        beep.close();
    }

    private UUID gate(String start) {
        return beep.board().review().checklist().gates().stream()
                .filter(gate -> gate.text().startsWith(start))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Action pass(UUID gate) {
        return new Action.Pass(gate, "", Duration.ZERO, List.of());
    }

    private static Action fail(UUID gate, String reason) {
        return new Action.Fail(gate, reason, List.of());
    }

    private CompletableFuture<WorkspaceResult> act(SeenState seen, Action... actions) {
        return beep.workspace().perform(beep.review(), ADA, ADA, List.of(actions), List.of(), seen);
    }

    private GateStatus standing(String start) {
        var reviewStatus = beep.board();
        return reviewStatus
                .status(reviewStatus.review().gate(reviewStatus.review().indexOf(gate(start))))
                .status();
    }

    /// As Carla does it in a window of her own.
    private void carla(Action action) {
        BeepReview.stored(beep.workspace().perform(beep.review(), CARLA, CARLA, List.of(action), List.of()));
    }

    @Test
    void nobodyPassesWhatSomebodyFailedMeanwhile() {
        var seen = SeenState.of(beep.board());
        carla(fail(gate("smoke"), "disk corrupts data"));
        assertThat(beep.refused(act(seen, pass(gate("smoke")))))
                .isEqualTo("Meanwhile, Carla failed \"smoke\": disk corrupts data. Check it again.");
        assertThat(standing("smoke")).isEqualTo(GateStatus.FAILED);
    }

    static List<String> meanwhile() {
        return List.of("fail", "pass", "na", "waive", "undone", "note", "evidence");
    }

    @ParameterizedTest
    @MethodSource("meanwhile")
    void whateverElseHappenedToTheGateIsSaid(String what) {
        var gate = gate("smoke");
        carla(pass(gate));
        var seen = SeenState.of(beep.board());
        switch (what) {
            case "fail" -> carla(fail(gate, "no"));
            case "pass" -> carla(new Action.Pass(gate, "again", Duration.ZERO, List.of()));
            case "na" -> carla(new Action.MarkNotApplicable(gate, "no", List.of()));
            case "waive" ->
                carla(new Action.Waive(gate, new Waiver("no", "risk", "", ADA, LocalDate.parse("2026-12-31"))));
            case "undone" -> BeepReview.stored(beep.workspace().undo(beep.review(), CARLA));
            case "note" -> carla(new Action.AddNote(gate, "the disk is bad"));
            case "evidence" -> {
                var file = FileAttachment.text("bad");
                BeepReview.stored(beep.workspace()
                        .perform(
                                beep.review(),
                                CARLA,
                                CARLA,
                                List.of(new Action.Attach(gate, file.evidence())),
                                List.of(file)));
            }
            default -> throw new IllegalArgumentException(what);
        }
        assertThat(beep.refused(act(seen, fail(gate, "it is slow")))).startsWith("Meanwhile, Carla ");
        assertThat(beep.refused(act(seen, new Action.Reopen(gate, "")))).startsWith("Meanwhile, Carla ");
    }

    @Test
    void whatHappenedElsewhereAndOnesOwnNotesChangeNothing() {
        var seen = SeenState.of(beep.board());
        carla(fail(gate("backups"), "no"));
        beep.does(ADA, new Action.AddNote(gate("smoke"), "looked at it"));
        beep.does(ADA, new Action.AssignGate(gate("smoke"), Assignment.NOBODY));
        BeepReview.stored(act(seen, pass(gate("smoke"))));
        assertThat(standing("smoke")).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void ofManyTheOneThatMovedIsLeftOutAndNamed() {
        var seen = SeenState.of(beep.board());
        carla(fail(gate("backups"), "disk corrupts data"));
        var done = beep.workspace()
                .performMany(
                        beep.review(),
                        ADA,
                        ADA,
                        List.of(pass(gate("smoke")), pass(gate("backups")), pass(gate("canary"))),
                        List.of(),
                        seen)
                .join();
        assertThat(done)
                .isInstanceOfSatisfying(
                        WorkspaceResult.Stored.class,
                        stored -> assertThat(stored.skippedGates())
                                .singleElement()
                                .satisfies(left -> {
                                    assertThat(left.gate().text()).isEqualTo("backups");
                                    assertThat(ConcurrentChangeText.skippedText(
                                                    stored.reviewStatus()
                                                            .review()
                                                            .checklist(),
                                                    left))
                                            .isEqualTo(
                                                    "\"backups\" has changed meanwhile: Carla failed it: disk corrupts"
                                                            + " data");
                                }));
        assertThat(List.of(standing("smoke"), standing("backups"), standing("canary")))
                .containsExactly(GateStatus.PASSED, GateStatus.FAILED, GateStatus.PASSED);
        BeepReview.stored(beep.workspace().undo(beep.review(), ADA));
        assertThat(List.of(standing("smoke"), standing("canary"))).containsOnly(GateStatus.OPEN);
    }

    @Test
    void manyMeansTheOpenOnes() {
        carla(fail(gate("backups"), "disk corrupts data"));
        beep.does(ADA, new Action.Pass(gate("canary"), "", Duration.ofMinutes(1), List.of()));
        beep.later(Duration.ofMinutes(2));
        beep.does(ADA, new Action.Choose(gate("Strategy"), "green"));
        var reviewStatus = beep.board();
        var leaves = reviewStatus.review().checklist().gates().stream()
                .filter(Gate::isLeaf)
                .toList();
        var bulk = BulkAction.of(reviewStatus, leaves, BulkAction.Kind.PASS);
        assertThat(bulk.includedGates()).extracting(Gate::text).containsExactly("smoke");
        assertThat(bulk.skippedGates())
                .extracting(
                        left -> left.gate().text(),
                        left -> left.reason().getClass().getSimpleName())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("backups", "Stands"),
                        org.assertj.core.groups.Tuple.tuple("canary", "Stands"),
                        org.assertj.core.groups.Tuple.tuple("ticked before", "Claimed"),
                        org.assertj.core.groups.Tuple.tuple("ruled out before", "Claimed"),
                        org.assertj.core.groups.Tuple.tuple("limit is TBD", "FieldEmpty"));
        var actions = new ArrayList<Action>();
        leaves.forEach(leaf -> actions.add(pass(leaf.id())));
        var done = beep.workspace()
                .performMany(beep.review(), ADA, ADA, actions, List.of(), SeenState.of(reviewStatus))
                .join();
        assertThat(done)
                .isInstanceOfSatisfying(
                        WorkspaceResult.Stored.class,
                        stored -> assertThat(stored.skippedGates()).isEqualTo(bulk.skippedGates()));
        assertThat(standing("backups")).isEqualTo(GateStatus.FAILED);
        assertThat(standing("canary")).isEqualTo(GateStatus.STALE);
        assertThat(beep.board().total().claimed()).isEqualTo(2);
    }

    @Test
    void whereNoneIsMeantNothingIsDone() {
        carla(fail(gate("smoke"), "disk corrupts data"));
        assertThat(beep.refused(beep.workspace()
                        .performMany(
                                beep.review(),
                                ADA,
                                ADA,
                                List.of(pass(gate("smoke"))),
                                List.of(),
                                SeenState.of(beep.board()))))
                .isEqualTo("None of these gates is open: \"smoke\" is failed. Decide it separately, with a reason.");
    }

    @Test
    void aPassOverANoOrAClaimSaysWhy() {
        carla(fail(gate("smoke"), "disk corrupts data"));
        assertThat(beep.refused(act(SeenState.ANYTHING, pass(gate("smoke")))))
                .isEqualTo("\"smoke\" is failed, so a pass needs a reason.");
        assertThat(beep.refused(act(SeenState.ANYTHING, pass(gate("ticked")))))
                .isEqualTo("\"ticked before\" is ticked in the file, not confirmed. Confirm it, or pass it"
                        + " with a reason.");
        BeepReview.stored(act(
                SeenState.ANYTHING, new Action.Pass(gate("smoke"), "the disk was changed", Duration.ZERO, List.of())));
        assertThat(standing("smoke")).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void aScriptNamesTheStatusItMeans() {
        var open = new SeenState.Status(GateStatus.OPEN);
        BeepReview.stored(act(open, pass(gate("smoke"))));
        assertThat(beep.refused(act(open, pass(gate("backups")), fail(gate("smoke"), "no"))))
                .isEqualTo("\"smoke\" is passed, not open. Nothing was changed.");
        assertThat(standing("backups")).isEqualTo(GateStatus.OPEN);
    }

    @Test
    void nobodyAnswersOrDecidesOnWhatTheyHaveNotSeen() throws WorkspaceException {
        beep.close();
        temp = temp.resolve("other");
        temp.toFile().mkdirs();
        beep = new BeepReview(temp);
        var bo = Person.parse("Bo <bo@example.org>");
        var vote = new Action.CastVote(0, "Product sign-off", new Vote(Vote.Answer.GO, "", List.of(), ""));
        var seen = SeenState.of(beep.board());
        carla(fail(gate("smoke"), "disk corrupts data"));
        assertThat(beep.refused(act(seen, vote)))
                .isEqualTo("Meanwhile, Carla failed \"smoke\": disk corrupts data. Check it again.");
        seen = SeenState.of(beep.board());
        BeepReview.stored(beep.workspace().perform(beep.review(), bo, bo, List.of(vote), List.of()));
        var decide = new Action.Decide(new Decision(Decision.Kind.NO_GO, "no", List.of(), Instant.MAX, false));
        assertThat(beep.refused(act(seen, decide))).startsWith("Meanwhile, Bo voted for ");
        BeepReview.stored(act(SeenState.of(beep.board()), decide));
    }
}
