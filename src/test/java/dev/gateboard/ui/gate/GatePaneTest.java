package dev.gateboard.ui.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;
import static org.testfx.matcher.base.NodeMatchers.isVisible;
import static org.testfx.matcher.control.TextInputControlMatchers.hasText;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.SeenState;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.PngEncoder;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.ui.gate.action.ActionRequest;
import dev.gateboard.ui.gate.action.GateSelection;
import dev.gateboard.workspace.review.FileAttachment;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.matcher.control.LabeledMatchers;

class GatePaneTest {
    private static final FileAttachment PICTURE =
            FileAttachment.of("calendar-invite.png", PngEncoder.encode(picture()));

    private final List<Action> actions = new ArrayList<>();
    private final List<FileAttachment> enclosures = new ArrayList<>();
    private final List<ActionRequest> wishes = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();
    private final DraftStore drafts = TestWindow.call(() -> new DraftStore(settings::put));
    private CompletableFuture<WorkspaceResult> answer = new CompletableFuture<>();
    private final KeptFiles files = new KeptFiles(Optional.of(PICTURE.bytes()));
    private final GatePane pane = TestWindow.call(() -> new GatePane(
            Messages.WINDOW,
            wish -> {
                actions.addAll(wish.actions());
                enclosures.addAll(wish.attachments());
                wishes.add(wish);
                answer = new CompletableFuture<>();
                return answer;
            },
            _ -> {},
            files,
            new Asked(),
            drafts));
    private final ReviewStatus board = Boards.opened();
    private final Gate tabletop = Boards.gate(board, "tabletop");

    @Test
    void gateIsDrawnInLightAndDark() {
        var shown = Boards.after(
                board,
                List.of(
                        new Action.AssignGate(
                                tabletop.id(),
                                new Assignment.To(
                                        Person.parse("Carla"), new Assignment.Due.On(LocalDate.of(2026, 11, 24)))),
                        new Action.Attach(tabletop.id(), PICTURE.evidence()),
                        new Action.Attach(tabletop.id(), new Evidence.Address("https://example.org/invite")),
                        new Action.AddNote(tabletop.id(), "moved to Tuesday")));
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            window.interact(() -> pane.show(shown, List.of(tabletop)));
            window.save("gate-light");
            window.clickOn("Waive…");
            window.push(KeyCode.ENTER);
            window.save("gate-waive-light");
            window.dark();
            window.save("gate-waive-dark");
            window.push(KeyCode.ESCAPE);
            window.clickOn("History 4");
            window.save("gate-history-dark");
            verifyThat(window.only("Ada added a note: moved to Tuesday"), isVisible());
        }
    }

    @Test
    void passTakesReasonAndLinkAndEnterCommits() {
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            window.interact(() -> pane.show(board, List.of(tabletop)));
            window.clickOn("Pass…");
            assertThat(prompts(window))
                    .containsExactly("date + notes", "Link or other evidence", "Evidence holds for, such as 30 days");
            window.write("done");
            window.push(KeyCode.TAB).write("https://example.org/a");
            window.push(KeyCode.ENTER);
            assertThat(actions)
                    .containsExactly(new Action.Pass(
                            tabletop.id(),
                            "done",
                            Duration.ZERO,
                            List.of(new Evidence.Address("https://example.org/a"))));
            window.interact(() -> answer.complete(new WorkspaceResult.ActionRefused("Somebody was faster.")));
            verifyThat(window.only("Somebody was faster."), isVisible());
            assertThat(prompts(window)).hasSize(3);
            window.interact(() -> pane.show(Boards.after(board, actions), List.of(tabletop)));
            window.push(KeyCode.ENTER);
            assertThat(prompts(window)).hasSize(3);
        }
    }

    @Test
    void lineClosesOnceItsDeedIsDoneAndByEscape() {
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            window.interact(() -> pane.show(board, List.of(tabletop)));
            window.clickOn("Fail…");
            window.push(KeyCode.ENTER);
            assertThat(actions).isEmpty();
            verifyThat(window.only("The reason is missing. Enter a reason."), isVisible());
            window.write("no");
            window.push(KeyCode.ENTER);
            var after = Boards.after(board, actions);
            window.interact(() -> pane.show(after, List.of(tabletop)));
            window.interact(() -> answer.complete(new WorkspaceResult.Stored(after, List.of())));
            assertThat(prompts(window)).isEmpty();
            window.clickOn("Reopen…");
            window.push(KeyCode.ESCAPE);
            assertThat(prompts(window)).isEmpty();
        }
    }

    @Test
    void severalGatesTakeOneReasonAndOnePastedProof() {
        var gates = List.of(Boards.gate(board, "Migrations"), Boards.gate(board, "DR posture"));
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            window.interact(() -> pane.show(board, gates));
            window.clickOn("Pass…");
            window.write("seen");
            window.interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, picture())));
            window.push(KeyCode.CONTROL, KeyCode.V);
            window.save("gate-several-light");
            window.push(KeyCode.ENTER);
            assertThat(actions).hasSize(3).allSatisfy(action -> {
                assertThat(((Action.Pass) action).reason()).isEqualTo("seen");
                assertThat(((Action.Pass) action).evidence()).hasSize(1);
            });
            assertThat(enclosures).hasSize(1);
        }
    }

    @Test
    void pastedTextIsAttachedToEachSelectedGate() {
        var gates = List.of(Boards.gate(board, "Migrations"), tabletop);
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            window.interact(() -> {
                pane.show(board, gates);
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "https://example.org/b"));
            });
            window.clickOn(".paste-place");
            window.push(KeyCode.CONTROL, KeyCode.V);
            assertThat(actions)
                    .hasSize(2)
                    .allMatch(action -> action instanceof Action.Attach(var _, Evidence.Address _));
        }
    }

    @Test
    void claimIsConfirmedAndOptionChosenAtOnce() {
        var secrets = Boards.gate(board, "Secrets");
        var topology = Boards.gate(board, "Topology");
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            window.interact(() -> pane.show(board, List.of(secrets)));
            window.save("gate-claim-light");
            window.clickOn("Confirm");
            window.interact(() -> pane.show(board, List.of(topology)));
            window.save("gate-choice-light");
            window.clickOn("multi-node");
            assertThat(actions)
                    .containsExactly(new Action.Confirm(secrets.id()), new Action.Choose(topology.id(), "multi-node"));
        }
    }

    private static List<String> prompts(TestWindow window) {
        return window.lookup(".deed-form .entry").queryAll().stream()
                .map(node -> ((TextField) node).getPromptText())
                .toList();
    }

    private static WritableImage picture() {
        var image = new WritableImage(60, 30);
        for (int x = 0; x < 60; x++)
            for (int y = 0; y < 30; y++) image.getPixelWriter().setColor(x, y, Color.SEAGREEN);
        return image;
    }

    /// Whoever clicks elsewhere, is refused or closes the window has typed it for nothing otherwise.
    @Test
    void whatIsTypedStaysWithItsGateUntilItIsUsedOrThrownAway() {
        var other = Boards.gate(board, "Migrations");
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            window.interact(() -> pane.show(board, List.of(tabletop)));
            window.clickOn("Fail…");
            window.write("disk");
            window.interact(() -> pane.show(board, List.of(other)));
            assertThat(prompts(window)).isEmpty();
            window.interact(() -> pane.show(board, List.of(tabletop)));
            assertThat(typed(window)).containsExactly("disk");
            window.save("gate-draft");

            // A new window, as after a restart.
            window.interact(drafts::save);
            var again = TestWindow.call(() -> {
                var kept = DraftStore.inMemory();
                kept.load(settings);
                return kept;
            });
            assertThat(again.find(GateSelection.of(board, List.of(tabletop), List.of())
                            .draftKey()))
                    .hasValueSatisfying(draft -> assertThat(draft.texts()).containsEntry("reason", "disk"));

            window.clickOn(window.all(".deed-form .entry").getFirst());
            window.push(KeyCode.ENTER);
            // Somebody else's event on this gate, and then the refusal: nothing is lost.
            var moved = Boards.after(board, List.of(new Action.AddNote(tabletop.id(), "look again")));
            window.interact(() -> pane.show(moved, List.of(tabletop)));
            window.interact(() -> answer.complete(new WorkspaceResult.ActionRefused("Meanwhile, Carla noted this.")));
            assertThat(typed(window)).containsExactly("disk");
            assertThat(wishes.getLast().seenState()).isEqualTo(SeenState.of(board));
            window.push(KeyCode.ENTER);
            assertThat(wishes.getLast().seenState()).isEqualTo(SeenState.of(moved));
            window.interact(() -> answer.complete(new WorkspaceResult.Stored(moved, List.of())));
            assertThat(prompts(window)).isEmpty();
            assertThat(settings.values()).containsOnly("");

            window.clickOn("Fail…");
            window.write("no");
            window.push(KeyCode.ESCAPE);
            window.clickOn("Fail…");
            assertThat(typed(window)).containsExactly("no");
            window.clickOn("Cancel");
            window.clickOn("Fail…");
            assertThat(typed(window)).containsExactly("");
        }
    }

    /// A disk that is full for a while loses nothing that is typed meanwhile.
    @Test
    void whatDidNotReachTheDiskIsKeptLater() {
        var about = GateSelection.of(board, List.of(tabletop), List.of()).draftKey();
        TestWindow.call(() -> {
            drafts.keep(about, "FAIL", Map.of("reason", "disk"));
            drafts.save();
            settings.clear();
            drafts.save();
            return true;
        });
        assertThat(settings).isEmpty();
        TestWindow.call(() -> {
            drafts.notKept("draft." + about);
            drafts.save();
            return true;
        });
        assertThat(settings).hasSize(1).containsKey("draft." + about);
        assertThat(settings.get("draft." + about)).contains("disk");
    }

    @Test
    void aNoteHalfTypedStaysWithItsGate() {
        var other = Boards.gate(board, "Migrations");
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            window.interact(() -> pane.show(board, List.of(tabletop)));
            window.clickOn("Notes");
            window.clickOn(".gate-tab .entry");
            window.write("ask carla");
            window.interact(() -> pane.show(board, List.of(other)));
            verifyThat(window.only(".gate-tab .entry"), hasText(""));
            window.interact(() -> pane.show(board, List.of(tabletop)));
            verifyThat(window.only(".gate-tab .entry"), hasText("ask carla"));
            window.push(KeyCode.ENTER);
            window.interact(() -> answer.complete(new WorkspaceResult.ActionRefused("The disk is full.")));
            verifyThat(window.only(".gate-tab .entry"), hasText("ask carla"));
        }
    }

    /// Rule R16: what failed, is disputed, out of date or claimed is passed by itself.
    @Test
    void severalGatesMeanTheOpenOnesAndNameWhatIsLeftOut() {
        var failed = Boards.after(board, List.of(new Action.Fail(tabletop.id(), "no notes", List.of())));
        var gates = failed.review().checklist().gates();
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            window.interact(() -> pane.show(failed, gates));
            window.save("gate-many");
            assertThat(window.lookup(".title > .text").queryAll().stream().map(node -> ((Text) node).getText()))
                    .containsExactly("5 gates");
            window.clickOn("Pass…");
            assertThat(window.texts("#left-out"))
                    .singleElement()
                    .satisfies(text -> assertThat(text)
                            .contains("\"tabletop exercise completed (date + notes)\" is failed")
                            .contains("\"Secrets are rotated\" is ticked in the file, not confirmed"));
            window.push(KeyCode.ENTER);
            assertThat(actions.stream().map(action -> ((Action.Pass) action).gate()))
                    .containsExactly(
                            Boards.gate(board, "Migrations").id(),
                            Boards.gate(board, "RPO/RTO").id());
            assertThat(wishes.getLast().isBulk()).isTrue();
        }
    }

    @Test
    void aClickOnThePlaceForEvidenceAsksForAFile(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("run.txt"), "all good");
        pane.onChoose(() -> Optional.of(file));
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            window.interact(() -> pane.show(board, List.of(tabletop)));
            window.clickOn(".paste-place");
            window.until(() -> !actions.isEmpty());
            assertThat(actions).singleElement().isInstanceOf(Action.Attach.class);
            assertThat(enclosures).hasSize(1);
        }
    }

    /// Somebody else fills the field while one types into it: the keyboard stays, and so does what is typed.
    @Test
    void whoFillsAFieldOfAGateGoesOnWhateverComesIn() {
        var fields = Boards.of("# shop\n\n## Ops\n\n- [ ] Version `TBD` runs\n");
        var gate = fields.review().checklist().gates().getFirst();
        var field = gate.fields().getFirst();
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            window.interact(() -> pane.show(fields, List.of(gate)));
            window.clickOn(window.all(".gate-pane .entry").getFirst()).write("se");
            var filled = Boards.after(
                    fields, List.of(new Action.Fill(field.placeholder().index(), field.label(), "nine")));
            window.interact(() -> pane.show(filled, List.of(gate)));
            window.write("ven");
            verifyThat(window.lookup(".gate-pane .entry"), hasText("seven"));
            window.push(KeyCode.ENTER);
            assertThat(actions)
                    .containsExactly(new Action.Fill(field.placeholder().index(), field.label(), "seven"));
        }
    }

    @Test
    void whatASearchHidesIsNotMeantUntilItIsTakenIn() {
        var hidden = Boards.gate(board, "Migrations");
        var section = board.review().checklist().sections().getLast();
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            window.interact(
                    () -> pane.show(board, board.review().checklist().gates(), List.of(section), Set.of(hidden.id())));
            verifyThat(
                    window.only("#take-hidden"),
                    LabeledMatchers.hasText("Also include the gate that the search or filter hides"));
            window.save("gate-hidden");
            window.clickOn("Pass…");
            window.push(KeyCode.ENTER);
            assertThat(actions)
                    .hasSize(2)
                    .noneMatch(action -> ((Action.Pass) action).gate().equals(hidden.id()));
            window.clickOn("#take-hidden");
            window.clickOn("Pass…");
            window.push(KeyCode.ENTER);
            assertThat(actions)
                    .hasSize(5)
                    .anyMatch(action -> ((Action.Pass) action).gate().equals(hidden.id()));
        }
    }

    @Test
    void thePaneSaysWhereAGateStands() { // R2
        var weeks = Boards.of("""
            # Release team

            ## Week 5

            ### For Lead

            - [ ] Open an issue
            - [ ] Branches:
              - [ ] Cut:
                - [ ] tagged
            """);
        var section = weeks.review().checklist().sections().getLast();
        var whole = "Release team › Week 5 › For Lead";
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            window.interact(() -> pane.show(weeks, List.of(Boards.gate(weeks, "Open"))));
            assertThat(window.texts(".gate-path > .crumb")).containsExactly("Week 5", "For Lead");
            assertThat(window.only(".gate-path").query().getAccessibleText()).isEqualTo(whole);
            window.interact(() -> pane.show(weeks, List.of(Boards.gate(weeks, "tagged"))));
            window.save("gate-path");
            assertThat(window.texts(".gate-path > .crumb")).containsExactly("Week 5", "For Lead", "Branches:");
            assertThat(window.only(".gate-path").query().getAccessibleText()).isEqualTo(whole + " › Branches: › Cut:");
            window.interact(() -> pane.show(weeks, weeks.review().checklist().gates(), List.of(section)));
            assertThat(window.texts(".gate-path > .crumb")).containsExactly("Week 5");
            var gone = new ArrayList<String>();
            window.interact(() -> pane.onGo(gone::add));
            window.clickOn("Week 5");
            assertThat(gone).containsExactly("section-1");
        }
    }

    private static List<String> typed(TestWindow window) {
        return window.lookup(".deed-form .entry").queryAll().stream()
                .map(node -> ((TextField) node).getText())
                .limit(1)
                .toList();
    }

    @Test
    void whatTheTextOffersIsTakenWithOneClickOrOpensTheFormThatSaysWhyItDoesNotApply() {
        var offered = Boards.of("# A\n\n- [ ] rehearse the rollback, only needed for migrations\n");
        var gate = Boards.gate(offered, "rehearse");
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            window.interact(() -> pane.show(offered, List.of(gate)));
            window.save("gate-offer-light");
            assertThat(window.texts(".label")).contains("The text says: only needed for migrations");
            window.clickOn("Not applicable\u2026");
            verifyThat(window.lookup(".entry"), hasText("only needed for migrations"));
            assertThat(actions).isEmpty();
            window.save("gate-offer-not-applicable-light");
            window.clickOn("Make optional");
            assertThat(actions).containsExactly(new Action.SetOptional(gate.id(), true, "only needed for migrations"));
            var taken = Boards.after(offered, actions);
            window.interact(() -> pane.show(taken, List.of(gate)));
            window.dark();
            window.save("gate-offer-taken-dark");
            assertThat(window.texts(".label"))
                    .contains("This gate is optional. The text says: only needed for migrations");
            window.clickOn("Required again");
            assertThat(actions).last().isEqualTo(new Action.SetOptional(gate.id(), false, ""));
        }
    }

    @Test
    void aGateForAnotherKindOfReleaseSaysSo() {
        var kinds = Boards.of("# A\n\n- [ ] FINAL only: merge\n- [ ] RC only: tag\n");
        var chosen = Boards.after(kinds, List.of(new Action.ChooseTier("RC")));
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            window.interact(() -> pane.show(chosen, List.of(Boards.gate(chosen, "FINAL"))));
            window.save("gate-other-tier-light");
            assertThat(String.join("\n", window.texts(".label"))).contains("only for FINAL");
        }
    }
}
