package dev.gateboard.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gateboard.language.Language;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.SeenState;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.record.WriteInstructionsBuilder;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Verbs on a real store: what they do to standings, to the disk and to the exported file.
class WorkspaceTest {
    private static final Person ADA = new Person("Ada", "ada@example.org");
    private static final Person BO = new Person("Bo", "bo@example.org");
    private static final String TEXT = """
        # Gates

        - Owner: `TBD`

        ## Ops

        - [ ] Backups:
          - [ ] automated
          - [ ] restored
        - [ ] Topology: `TBD (single | multi)`.
        - [ ] If single:
          - [ ] failure mode
        - [ ] If multi:
          - [ ] prefixing
        - [x] ticked before
        """;

    @TempDir
    private Path folder;

    private volatile Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private Workspace workspace;
    private UUID review = new UUID(0, 0);

    @BeforeEach
    void open() throws Exception {
        workspace = workspace();
        var done = workspace
                .open(ADA, "gates.md", TEXT.getBytes(StandardCharsets.UTF_8), GateSyntax.TASKS, Map.of())
                .get();
        review = ((WorkspaceResult.Stored) done).reviewStatus().review().id();
    }

    private Workspace workspace() {
        var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gates.db"))).store();
        return new Workspace(store, () -> now, ZoneOffset.UTC, _ -> {});
    }

    @AfterEach
    void close() throws Exception {
        workspace.close();
    }

    @Test
    void aPassWithALinkIsBackedAndOneWithoutIsAWordR10() throws Exception {
        perform(pass("automated", new Evidence.Address("https://ci.example/1")));
        perform(pass("restored"));
        assertThat(standing("automated").hasEvidence()).isTrue();
        assertThat(standing("restored").hasEvidence()).isFalse();
        assertThat(board().total().withoutEvidence()).isEqualTo(1);
        assertThat(standing("Backups:").status()).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void aTypedTickBlocksUntilAPersonConfirmsItR9() throws Exception {
        assertThat(standing("ticked before").isClaimed()).isTrue();
        assertThat(board().total().claimed()).isEqualTo(1);
        perform(new Action.Confirm(gate("ticked before").id()));
        assertThat(board().total().claimed()).isZero();
        assertThat(standing("ticked before").isClaimed()).isFalse();
    }

    @Test
    void aGroupIsNotPassedByAnybodyR16() throws Exception {
        assertThat(refusal(pass("Backups:"))).contains("automated", "restored");
    }

    @Test
    void choosingPrunesTheOtherBranchAndChoosingAnewRestoresItR6() throws Exception {
        perform(pass("prefixing"));
        perform(new Action.Choose(gate("Topology").id(), "single"));
        assertThat(standing("prefixing").status()).isEqualTo(GateStatus.NOT_APPLICABLE);
        assertThat(refusal(pass("prefixing"))).contains("Choose another option first");
        perform(new Action.Choose(gate("Topology").id(), "multi"));
        assertThat(standing("prefixing").status()).isEqualTo(GateStatus.PASSED);
        assertThat(standing("failure mode").status()).isEqualTo(GateStatus.NOT_APPLICABLE);
    }

    @Test
    void aWaiverNeedsAnotherMailAndEndsWithItsDayR15() throws Exception {
        var gate = gate("automated").id();
        var until = LocalDate.parse("2026-11-30");
        assertThat(refusal(new Action.Waive(gate, new Waiver("late", "loss", "", ADA, until))))
                .contains("Name another person as approver");
        perform(new Action.Waive(gate, new Waiver("late", "loss", "", BO, until)));
        assertThat(standing("automated").status()).isEqualTo(GateStatus.WAIVED);
        now = Instant.parse("2026-11-30T23:59:59Z");
        assertThat(standing("automated").status()).isEqualTo(GateStatus.WAIVED);
        now = Instant.parse("2026-12-01T00:00:00Z");
        assertThat(standing("automated").status()).isEqualTo(GateStatus.OPEN);
    }

    @Test
    void aPassThatWasValidForAWhileGoesStaleR10() throws Exception {
        perform(new Action.Pass(gate("automated").id(), "", Duration.ofHours(1), List.of()));
        now = now.plus(Duration.ofHours(1));
        assertThat(standing("automated").status()).isEqualTo(GateStatus.STALE);
    }

    @Test
    void manyDeedsAreOneUndoAndRedoBringsThemBackR25() throws Exception {
        var undecided = board().total();
        perform(pass("automated"), pass("restored"));
        workspace.undo(review, ADA).get();
        assertThat(board().total()).isEqualTo(undecided);
        workspace.redo(review, ADA).get();
        assertThat(board().total().passed()).isEqualTo(undecided.passed() + 2);
        assertThat(((WorkspaceResult.ActionRefused) workspace.undo(review, BO).get()).sentence())
                .contains("Bo");
    }

    @Test
    void oneRefusedDeedKeepsAllOfThemFromHappening() throws Exception {
        var before = board().review().lastEvent().number();
        assertThat(refusal(pass("automated"), pass("Backups:"))).isNotEmpty();
        assertThat(board().review().lastEvent().number()).isEqualTo(before);
        assertThat(standing("automated").status()).isEqualTo(GateStatus.OPEN);
    }

    @Test
    void everythingIsThereAfterClosingAndOpeningAgain() throws Exception {
        perform(pass("automated", new Evidence.Address("https://ci.example/1")));
        fill("Ada");
        var before = board();
        workspace.close();
        workspace = workspace();
        assertThat(board().total()).isEqualTo(before.total());
        assertThat(board().review().release().owner()).isEqualTo("Ada");
    }

    @Test
    void twoWorkspacesOnOneFileSeeEachOtherR33() throws Exception {
        try (var other = workspace()) {
            other.perform(review, BO, BO, List.of(pass("automated")), List.of()).get();
            perform(pass("restored"));
            var seen = other.state().get().reviewStatus(review).orElseThrow();
            assertThat(seen.total()).isEqualTo(board().total());
            assertThat(seen.tally(gate("Backups:")).passed()).isEqualTo(2);
        }
    }

    /// Whoever asks would wait for ever otherwise.
    @Test
    void anErrorOnTheOwnerThreadReachesWhoAsked() {
        var broken = new AbstractList<Action>() {
            @Override
            public Action get(int index) {
                throw new StackOverflowError();
            }

            @Override
            public int size() {
                return 1;
            }
        };
        assertThatThrownBy(() -> workspace
                        .performMany(review, ADA, ADA, broken, List.of(), SeenState.ANYTHING)
                        .get(20, TimeUnit.SECONDS))
                .hasCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void whatIsWrittenIntoTheDocumentIsTheSameInEveryLanguage() throws Exception {
        perform(new Action.Choose(gate("Topology").id(), "single"));
        var english = new WriteInstructionsBuilder(board()).build("");
        var other = Language.PSEUDO.call(() -> new WriteInstructionsBuilder(board()).build(""));
        assertThat(other).isEqualTo(english);
    }

    @Test
    void plainExportDiffersWhereDecidedAndReadsBackAsTheSameStandingsR26() throws Exception {
        var file = folder.resolve("out.md");
        workspace.records().export(review, ADA, file, true, false).get();
        assertThat(Files.readString(file)).isEqualTo(TEXT);
        perform(pass("automated"), new Action.Fail(gate("restored").id(), "took nine hours", List.of()));
        perform(new Action.Choose(gate("Topology").id(), "single"));
        workspace.records().export(review, ADA, file, true, false).get();
        assertThat(Files.readString(file)).isEqualTo("""
            # Gates

            - Owner: `TBD`

            ## Ops

            - [ ] Backups:
              - [x] automated
              - [ ] restored - **FAILED**: took nine hours <!-- gb:s=failed -->
            - [x] Topology: `single`.
            - [ ] If single:
              - [ ] failure mode
            - [~] If multi: - **N/A**: single was chosen <!-- gb:s=na -->
              - [~] prefixing - **N/A**: single was chosen <!-- gb:s=na -->
            - [x] ticked before
            """);
        var again = (WorkspaceResult.Stored) workspace
                .open(BO, "out.md", Files.readAllBytes(file), GateSyntax.TASKS, Map.of())
                .get();
        for (var gate : board().review().checklist().gates()) {
            var read = again.reviewStatus().review().gate(gate.index());
            assertThat(again.reviewStatus().status(read).status())
                    .as(gate.text())
                    .isEqualTo(board().status(gate).status());
        }
    }

    @Test
    void aFileChangedByOthersIsNotOverwrittenR29() throws Exception {
        var file = Files.writeString(folder.resolve("out.md"), "somebody's work");
        var refused = (WorkspaceResult.ActionRefused)
                workspace.records().export(review, ADA, file, true, false).get();
        assertThat(refused.sentence()).contains("changed since");
        assertThat(Files.readString(file)).isEqualTo("somebody's work");
        assertThat(folder.toFile().list((_, name) -> name.endsWith(".part"))).isEmpty();
    }

    private void fill(String value) throws Exception {
        var field = board().review().checklist().fields().getFirst();
        perform(new Action.Fill(field.placeholder().index(), field.label(), value));
    }

    private Action pass(String text, Evidence... evidence) throws Exception {
        return new Action.Pass(gate(text).id(), "", Duration.ZERO, List.of(evidence));
    }

    private void perform(Action... actions) throws Exception {
        var done =
                workspace.perform(review, ADA, ADA, List.of(actions), List.of()).get();
        assertThat(done).isInstanceOf(WorkspaceResult.Stored.class);
        assertRecountAgrees();
    }

    /// What was counted anew only where it changed equals what a whole count gives.
    private void assertRecountAgrees() throws Exception {
        var incremental = board();
        var whole = ReviewStatus.of(incremental.review(), now);
        assertThat(incremental.total()).isEqualTo(whole.total());
        for (var gate : incremental.review().checklist().gates())
            assertThat(incremental.status(gate)).isEqualTo(whole.status(gate));
    }

    private String refusal(Action... actions) throws Exception {
        return ((WorkspaceResult.ActionRefused) workspace
                        .perform(review, ADA, ADA, List.of(actions), List.of())
                        .get())
                .sentence();
    }

    private ReviewStatus board() throws Exception {
        return workspace.state().get().reviewStatus(review).orElseThrow();
    }

    private Gate gate(String text) throws Exception {
        return board().review().checklist().gates().stream()
                .filter(gate -> gate.text().startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    private GateView standing(String text) throws Exception {
        return board().status(gate(text));
    }

    /// A window that closes may still be drawing, and what it asks then must not throw there.
    @Test
    void whatIsAskedAfterTheCloseFailsAsAnAnswer() throws Exception {
        var other = workspace();
        other.close();
        assertThat(other.state()).isCompletedExceptionally();
    }
}
