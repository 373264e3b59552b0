package dev.gateboard.ui.gate;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.gateboard.ui.control.Screen;
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

class GatePaneTest {
    private static final FileAttachment PICTURE =
            FileAttachment.of("calendar-invite.png", PngEncoder.encode(picture()));

    private final List<Action> actions = new ArrayList<>();
    private final List<FileAttachment> enclosures = new ArrayList<>();
    private final List<ActionRequest> wishes = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();
    private final DraftStore drafts = Screen.call(() -> new DraftStore(settings::put));
    private CompletableFuture<WorkspaceResult> answer = new CompletableFuture<>();
    private final GatePane pane = Screen.call(() -> new GatePane(
            Messages.WINDOW,
            wish -> {
                actions.addAll(wish.actions());
                enclosures.addAll(wish.attachments());
                wishes.add(wish);
                answer = new CompletableFuture<>();
                return answer;
            },
            _ -> {},
            _ -> CompletableFuture.completedFuture(Optional.of(PICTURE.bytes())),
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
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(shown, List.of(tabletop)));
            screen.save("gate-light");
            screen.click(screen.named("Waive…"));
            screen.press(KeyCode.ENTER);
            screen.save("gate-waive-light");
            screen.dark();
            screen.save("gate-waive-dark");
            screen.press(KeyCode.ESCAPE);
            screen.click(screen.named("History 4"));
            screen.save("gate-history-dark");
            assertThat(screen.named("Ada added a note: moved to Tuesday")).isNotNull();
        }
    }

    @Test
    void passTakesReasonAndLinkAndEnterCommits() {
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(board, List.of(tabletop)));
            screen.click(screen.named("Pass…"));
            assertThat(prompts(screen)).containsExactly("date + notes", "Link or other evidence");
            screen.type("done");
            screen.run(() -> ((TextField) screen.all(".entry").getLast()).setText("https://example.org/a"));
            screen.press(KeyCode.ENTER);
            assertThat(actions)
                    .containsExactly(new Action.Pass(
                            tabletop.id(),
                            "done",
                            Duration.ZERO,
                            List.of(new Evidence.Address("https://example.org/a"))));
            screen.run(() -> answer.complete(new WorkspaceResult.ActionRefused("Somebody was faster.")));
            assertThat(screen.named("Somebody was faster.")).isNotNull();
            assertThat(prompts(screen)).hasSize(2);
            screen.run(() -> pane.show(Boards.after(board, actions), List.of(tabletop)));
            screen.press(KeyCode.ENTER);
            assertThat(prompts(screen)).hasSize(2);
        }
    }

    @Test
    void lineClosesOnceItsDeedIsDoneAndByEscape() {
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(board, List.of(tabletop)));
            screen.click(screen.named("Fail…"));
            screen.press(KeyCode.ENTER);
            assertThat(actions).isEmpty();
            assertThat(screen.named("The reason is missing. Enter a reason.")).isNotNull();
            screen.type("no");
            screen.press(KeyCode.ENTER);
            var after = Boards.after(board, actions);
            screen.run(() -> pane.show(after, List.of(tabletop)));
            screen.run(() -> answer.complete(new WorkspaceResult.Stored(after, List.of())));
            assertThat(prompts(screen)).isEmpty();
            screen.click(screen.named("Reopen…"));
            screen.press(KeyCode.ESCAPE);
            assertThat(prompts(screen)).isEmpty();
        }
    }

    @Test
    void severalGatesTakeOneReasonAndOnePastedProof() {
        var gates = List.of(Boards.gate(board, "Migrations"), Boards.gate(board, "DR posture"));
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(board, gates));
            screen.click(screen.named("Pass…"));
            screen.type("seen");
            screen.run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, picture())));
            screen.press(KeyCode.V, KeyCode.CONTROL);
            screen.save("gate-several-light");
            screen.press(KeyCode.ENTER);
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
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> {
                pane.show(board, gates);
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "https://example.org/b"));
            });
            screen.click(screen.find(".paste-place"));
            screen.press(KeyCode.V, KeyCode.CONTROL);
            assertThat(actions)
                    .hasSize(2)
                    .allMatch(action -> action instanceof Action.Attach(var _, Evidence.Address _));
        }
    }

    @Test
    void claimIsConfirmedAndOptionChosenAtOnce() {
        var secrets = Boards.gate(board, "Secrets");
        var topology = Boards.gate(board, "Topology");
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(board, List.of(secrets)));
            screen.save("gate-claim-light");
            screen.click(screen.named("Confirm"));
            screen.run(() -> pane.show(board, List.of(topology)));
            screen.save("gate-choice-light");
            screen.click(screen.named("multi-node"));
            assertThat(actions)
                    .containsExactly(new Action.Confirm(secrets.id()), new Action.Choose(topology.id(), "multi-node"));
        }
    }

    private static List<String> prompts(Screen screen) {
        return screen.all(".deed-form .entry").stream()
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
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(board, List.of(tabletop)));
            screen.click(screen.named("Fail…"));
            screen.type("disk");
            screen.run(() -> pane.show(board, List.of(other)));
            assertThat(prompts(screen)).isEmpty();
            screen.run(() -> pane.show(board, List.of(tabletop)));
            assertThat(typed(screen)).containsExactly("disk");
            screen.save("gate-draft");

            // A new window, as after a restart.
            screen.run(drafts::save);
            var again = Screen.call(() -> {
                var kept = DraftStore.inMemory();
                kept.load(settings);
                return kept;
            });
            assertThat(again.find(GateSelection.of(board, List.of(tabletop), List.of())
                            .draftKey()))
                    .hasValueSatisfying(draft -> assertThat(draft.texts()).containsEntry("reason", "disk"));

            screen.click(screen.all(".deed-form .entry").getFirst());
            screen.press(KeyCode.ENTER);
            // Somebody else's event on this gate, and then the refusal: nothing is lost.
            var moved = Boards.after(board, List.of(new Action.AddNote(tabletop.id(), "look again")));
            screen.run(() -> pane.show(moved, List.of(tabletop)));
            screen.run(() -> answer.complete(new WorkspaceResult.ActionRefused("Meanwhile, Carla noted this.")));
            assertThat(typed(screen)).containsExactly("disk");
            assertThat(wishes.getLast().seenState()).isEqualTo(SeenState.of(board));
            screen.press(KeyCode.ENTER);
            assertThat(wishes.getLast().seenState()).isEqualTo(SeenState.of(moved));
            screen.run(() -> answer.complete(new WorkspaceResult.Stored(moved, List.of())));
            assertThat(prompts(screen)).isEmpty();
            assertThat(settings.values()).containsOnly("");

            screen.click(screen.named("Fail…"));
            screen.type("no");
            screen.press(KeyCode.ESCAPE);
            screen.click(screen.named("Fail…"));
            assertThat(typed(screen)).containsExactly("no");
            screen.click(screen.named("Cancel"));
            screen.click(screen.named("Fail…"));
            assertThat(typed(screen)).containsExactly("");
        }
    }

    /// A disk that is full for a while loses nothing that is typed meanwhile.
    @Test
    void whatDidNotReachTheDiskIsKeptLater() {
        var about = GateSelection.of(board, List.of(tabletop), List.of()).draftKey();
        Screen.call(() -> {
            drafts.keep(about, "FAIL", Map.of("reason", "disk"));
            drafts.save();
            settings.clear();
            drafts.save();
            return true;
        });
        assertThat(settings).isEmpty();
        Screen.call(() -> {
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
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(board, List.of(tabletop)));
            screen.click(screen.named("Notes"));
            screen.click(screen.find(".gate-tab .entry"));
            screen.type("ask carla");
            screen.run(() -> pane.show(board, List.of(other)));
            assertThat(((TextField) screen.find(".gate-tab .entry")).getText()).isEmpty();
            screen.run(() -> pane.show(board, List.of(tabletop)));
            assertThat(((TextField) screen.find(".gate-tab .entry")).getText()).isEqualTo("ask carla");
            screen.press(KeyCode.ENTER);
            screen.run(() -> answer.complete(new WorkspaceResult.ActionRefused("The disk is full.")));
            assertThat(((TextField) screen.find(".gate-tab .entry")).getText()).isEqualTo("ask carla");
        }
    }

    /// Rule R16: what failed, is disputed, out of date or claimed is passed by itself.
    @Test
    void severalGatesMeanTheOpenOnesAndNameWhatIsLeftOut() {
        var failed = Boards.after(board, List.of(new Action.Fail(tabletop.id(), "no notes", List.of())));
        var gates = failed.review().checklist().gates();
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(failed, gates));
            screen.save("gate-many");
            assertThat(screen.all(".title > .text").stream().map(node -> ((Text) node).getText()))
                    .containsExactly("5 gates");
            screen.click(screen.named("Pass…"));
            assertThat(screen.texts("#left-out"))
                    .singleElement()
                    .satisfies(text -> assertThat(text)
                            .contains("\"tabletop exercise completed (date + notes)\" is failed")
                            .contains("\"Secrets are rotated\" is ticked in the file, not confirmed"));
            screen.press(KeyCode.ENTER);
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
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(board, List.of(tabletop)));
            screen.click(screen.find(".paste-place"));
            screen.until(() -> !actions.isEmpty());
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
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(fields, List.of(gate)));
            screen.run(() -> screen.all(".gate-pane .entry").getFirst().requestFocus());
            screen.type("se");
            var filled = Boards.after(
                    fields, List.of(new Action.Fill(field.placeholder().index(), field.label(), "nine")));
            screen.run(() -> pane.show(filled, List.of(gate)));
            screen.type("ven");
            assertThat(((TextField) screen.all(".gate-pane .entry").getFirst()).getText())
                    .isEqualTo("seven");
            screen.press(KeyCode.ENTER);
            assertThat(actions)
                    .containsExactly(new Action.Fill(field.placeholder().index(), field.label(), "seven"));
        }
    }

    @Test
    void whatASearchHidesIsNotMeantUntilItIsTakenIn() {
        var hidden = Boards.gate(board, "Migrations");
        var section = board.review().checklist().sections().getLast();
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(
                    () -> pane.show(board, board.review().checklist().gates(), List.of(section), Set.of(hidden.id())));
            assertThat(screen.texts("#take-hidden"))
                    .containsExactly("Also include the gate that the search or filter hides");
            screen.save("gate-hidden");
            screen.click(screen.named("Pass…"));
            screen.press(KeyCode.ENTER);
            assertThat(actions)
                    .hasSize(2)
                    .noneMatch(action -> ((Action.Pass) action).gate().equals(hidden.id()));
            screen.click(screen.find("#take-hidden"));
            screen.click(screen.named("Pass…"));
            screen.press(KeyCode.ENTER);
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
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(weeks, List.of(Boards.gate(weeks, "Open"))));
            assertThat(screen.texts(".gate-path")).containsExactly("Week 5 › For Lead");
            assertThat(screen.find(".gate-path").getAccessibleText()).isEqualTo(whole);
            screen.run(() -> pane.show(weeks, List.of(Boards.gate(weeks, "tagged"))));
            screen.save("gate-path");
            assertThat(screen.texts(".gate-path")).containsExactly("Week 5 › For Lead › Branches:");
            assertThat(screen.find(".gate-path").getAccessibleText()).isEqualTo(whole + " › Branches: › Cut:");
            screen.run(() -> pane.show(weeks, weeks.review().checklist().gates(), List.of(section)));
            assertThat(screen.texts(".gate-path")).containsExactly("Week 5");
        }
    }

    private static List<String> typed(Screen screen) {
        return screen.all(".deed-form .entry").stream()
                .map(node -> ((TextField) node).getText())
                .limit(1)
                .toList();
    }

    @Test
    void whatTheTextOffersIsTakenWithOneClickOrOpensTheFormThatSaysWhyItDoesNotApply() {
        var offered = Boards.of("# A\n\n- [ ] rehearse the rollback, only needed for migrations\n");
        var gate = Boards.gate(offered, "rehearse");
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(offered, List.of(gate)));
            screen.save("gate-offer-light");
            assertThat(screen.texts(".label")).contains("The text says: only needed for migrations");
            screen.click(screen.named("Not applicable\u2026"));
            assertThat(((TextField) screen.all(".entry").getFirst()).getText()).isEqualTo("only needed for migrations");
            assertThat(actions).isEmpty();
            screen.save("gate-offer-not-applicable-light");
            screen.click(screen.named("Make optional"));
            assertThat(actions).containsExactly(new Action.SetOptional(gate.id(), true, "only needed for migrations"));
            var taken = Boards.after(offered, actions);
            screen.run(() -> pane.show(taken, List.of(gate)));
            screen.dark();
            screen.save("gate-offer-taken-dark");
            assertThat(screen.texts(".label"))
                    .contains("This gate is optional. The text says: only needed for migrations");
            screen.click(screen.named("Required again"));
            assertThat(actions).last().isEqualTo(new Action.SetOptional(gate.id(), false, ""));
        }
    }

    @Test
    void aGateForAnotherKindOfReleaseSaysSo() {
        var kinds = Boards.of("# A\n\n- [ ] FINAL only: merge\n- [ ] RC only: tag\n");
        var chosen = Boards.after(kinds, List.of(new Action.ChooseTier("RC")));
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(chosen, List.of(Boards.gate(chosen, "FINAL"))));
            screen.save("gate-other-tier-light");
            assertThat(String.join("\n", screen.texts(".label"))).contains("only for FINAL");
        }
    }
}
