package dev.gateboard.ui.meeting;

import static dev.gateboard.ui.meeting.MeetingRoom.ADA;
import static dev.gateboard.ui.meeting.MeetingRoom.BO;
import static dev.gateboard.ui.meeting.MeetingRoom.CARLA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.person.Assignment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The presenter on the seed checklist, by keyboard alone (design, section 7).
class MeetingViewTest {
    private static final Path SEED = Path.of("assets/dev/gateboard/sample/production-readiness-staging.md");

    @TempDir
    private Path folder;

    private MeetingRoom seed() throws IOException {
        return MeetingRoom.of(folder, "production-readiness-staging.md", Files.readAllBytes(SEED));
    }

    /// All but four gates decided, in all the ways there are.
    private void prepared(MeetingRoom room) {
        var review = room.board().review();
        for (var field : review.checklist().fields()) {
            if (field.insideGate()) continue;
            room.does(
                    ADA,
                    new Action.Fill(
                            field.placeholder().index(),
                            field.label(),
                            switch (field.label()) {
                                case "Owner" -> "Ada";
                                case "Date" -> "2026-11-24";
                                default -> "4f2a91c";
                            }));
        }
        var choice = review.checklist().gates().stream()
                .filter(gate -> !gate.options().isEmpty())
                .findFirst()
                .orElseThrow();
        room.does(ADA, new Action.Choose(choice.id(), "single-node"));
        var left = List.of(
                "elevated latency", "DB/Redis", "Alert routing", "tabletop", "queue/workflow", "automated backups");
        var passes = review.checklist().gates().stream()
                .filter(gate -> gate.isLeaf() && gate.options().isEmpty())
                .filter(gate -> left.stream().noneMatch(gate.text()::contains))
                .filter(gate -> room.board().review().exclusion(gate).isEmpty())
                .map(gate -> (Action) new Action.Pass(
                        gate.id(),
                        "",
                        Duration.ZERO,
                        gate.index() % 3 == 0 ? List.of() : List.of(new Evidence.Address("https://ci.example/run/7"))))
                .toArray(Action[]::new);
        room.does(CARLA, passes);
        room.does(BO, new Action.MarkNotApplicable(room.gate("queue/workflow").id(), "there is no queue", List.of()));
        room.does(
                ADA,
                new Action.AssignGate(
                        room.gate("elevated latency").id(),
                        new Assignment.To(BO, new Assignment.Due.At(Instant.parse("2026-11-24T15:00:00Z")))),
                new Action.AssignGate(room.gate("DB/Redis").id(), new Assignment.To(BO, Assignment.Due.NEVER)),
                new Action.AssignGate(room.gate("Alert routing").id(), new Assignment.To(ADA, Assignment.Due.NEVER)),
                new Action.AssignGate(room.gate("tabletop").id(), new Assignment.To(CARLA, Assignment.Due.NEVER)));
        room.does(
                BO,
                new Action.Fail(
                        room.gate("elevated latency").id(), "its rule reads a metric without series", List.of()),
                new Action.AddNote(
                        room.gate("elevated latency").id(), "renamed in the last deploy, rule fix in review"));
    }

    @Test
    void manyBlockersNeverPushTheKeysOutOfALowWindow() throws Exception {
        try (var room = seed()) {
            room.window().resize(1366, 710);
            room.window().save("presenter-low");
            var height = room.window().scene().getHeight();
            assertThat(room.window().all(".key-cap"))
                    .isNotEmpty()
                    .allSatisfy(cap -> assertThat(
                                    cap.localToScene(cap.getBoundsInLocal()).getMaxY())
                            .isLessThanOrEqualTo(height));
            assertThat(room.seen()).contains("and 42 more");
        }
    }

    @Test
    void slidesAreDrawn() throws Exception {
        try (var room = seed()) {
            room.window().save("presenter-0-first");
            prepared(room);
            room.window().save("presenter-1-opening");
            room.push(KeyCode.ENTER);
            room.later(Duration.ofMinutes(11));
            room.push(KeyCode.F8).push(KeyCode.F8).push(KeyCode.F8);
            room.window().save("presenter-2-gate");
            room.push(KeyCode.P).write("19 nov two regions");
            room.window().save("presenter-3-line");
            room.window().dark();
            room.window().save("presenter-4-line-dark");
            room.push(KeyCode.ESCAPE);
            room.push(KeyCode.LEFT);
            room.window().save("presenter-5-gate-dark");
            room.push(KeyCode.W);
            room.window().light();
            room.window().save("presenter-6-waive");
            room.push(KeyCode.ESCAPE).push(KeyCode.V);
            room.window().save("presenter-7-roll-call");
        }
    }

    @Test
    void aWholeMeetingIsHeldByKeyboardAloneAndOpensNoOtherWindow() throws Exception {
        try (var room = seed()) {
            prepared(room);
            room.push(KeyCode.ENTER);
            assertThat(room.board().review().meeting().round().isRunning()).isTrue();
            // automated backups: waived, approved by somebody else
            room.push(KeyCode.F8).push(KeyCode.W).write("moved to january");
            room.push(KeyCode.TAB)
                    .write("loss of a day")
                    .push(KeyCode.TAB)
                    .push(KeyCode.TAB)
                    .write("bo");
            room.push(KeyCode.TAB).write("2026-12-01").push(KeyCode.ENTER);
            assertThat(room.isTyping()).as("the waiver is granted").isFalse();
            assertThat(standing(room, "automated backups")).isEqualTo(GateStatus.WAIVED);
            // tabletop: on Carla's word, who owns it
            room.push(KeyCode.RIGHT).push(KeyCode.P).write("19 nov two regions").push(KeyCode.ENTER);
            var tabletop =
                    room.board().review().mark(room.gate("tabletop")).by().orElseThrow();
            assertThat(tabletop.by()).isEqualTo(CARLA);
            assertThat(tabletop.enteredBy()).isEqualTo(ADA);
            // the others
            room.push(KeyCode.F8).push(KeyCode.P).write("panels seen").push(KeyCode.ENTER);
            room.push(KeyCode.F8).push(KeyCode.N).write("no latency alert here").push(KeyCode.ENTER);
            room.push(KeyCode.F8).push(KeyCode.P).push(KeyCode.ENTER);
            assertThat(room.board().isReady()).isTrue();
            // blocks
            room.push(KeyCode.RIGHT);
            room.window().save("presenter-block");
            int blocks = 0;
            while (room.seen().contains("Accept all of them together")) {
                // Nobody accepts what was never on the screen.
                while (!room.isTyping()) room.push(KeyCode.ENTER);
                room.push(KeyCode.ENTER);
                blocks++;
                assertThat(room.seen()).contains("Accepted by Ada, at 14:00");
                room.push(KeyCode.RIGHT);
            }
            assertThat(blocks).isEqualTo(3);
            // roll call
            room.push(KeyCode.V).push(KeyCode.G);
            assertThat(room.isTyping()).isTrue();
            // nobody is known for these roles yet: the name is asked first
            room.write("ada").push(KeyCode.ENTER);
            room.push(KeyCode.C)
                    .write("bo")
                    .push(KeyCode.TAB)
                    .write("watch p95 for 24 h after rollout")
                    .push(KeyCode.TAB)
                    .write("bo");
            room.push(KeyCode.TAB).write("2026-11-25").push(KeyCode.TAB).write("new build");
            room.window().save("presenter-conditions-line");
            room.push(KeyCode.ENTER);
            assertThat(room.seen())
                    .contains("GO, 1 CONDITION")
                    .contains("entered by Ada")
                    .contains("a go waits for Security", "14 of them without evidence; accepted")
                    .contains("N/A counts for a go. Abstain and absent do not.");
            room.window().save("presenter-roll-call");
            room.push(KeyCode.A).write("carla").push(KeyCode.TAB).write("no time to look");
            room.push(KeyCode.ENTER);
            assertThat(room.seen()).contains("abstains");
            // decision: a go without Security needs a reason
            room.push(KeyCode.D).push(KeyCode.G).push(KeyCode.ENTER);
            assertThat(room.seen())
                    .contains("Not every required role voted go. Enter why the release can go without them.");
            room.window().save("presenter-decide-line");
            room.write("only staging").push(KeyCode.ENTER);
            assertThat(room.board().review().meeting().decision())
                    .as("looked at before it is frozen")
                    .isEmpty();
            assertThat(room.seen())
                    .contains("GO for 4f2a91c, decided by Ada, entered by Ada.")
                    .contains("Reason: only staging")
                    .contains("Frozen files are never edited.");
            room.window().save("presenter-will-record");
            room.push(KeyCode.ESCAPE);
            assertThat(room.typed("reason")).isEqualTo("only staging");
            room.push(KeyCode.ENTER).push(KeyCode.ENTER);
            assertThat(room.isTyping()).isFalse();
            var decided = room.board().review().meeting().decision().orElseThrow();
            assertThat(decided.decision().kind()).isEqualTo(Decision.Kind.GO);
            assertThat(room.seen()).contains("is frozen");
            room.window().save("presenter-decided");
            // something changes: the decider is asked
            room.does(BO, new Action.Fail(room.gate("tabletop").id(), "the notes are gone", List.of()));
            assertThat(room.seen()).contains("1 change since the decision");
            room.window().save("presenter-changed-since");
            room.push(KeyCode.T).push(KeyCode.ENTER);
            assertThat(room.seen()).doesNotContain("change since the decision");
            room.push(KeyCode.R);
            assertThat(room.board().review().meeting().round().number()).isEqualTo(2);
            room.push(KeyCode.L);
            assertThat(room.seen()).contains("Changes since the go at 14:00").contains("tabletop exercise");
            room.window().save("presenter-since");
            room.push(KeyCode.CONTROL, KeyCode.C);
            assertThat(room.copied()).singleElement().asString().contains("**beep-api staging 4f2a91c");
            assertThat(room.popups()).isEmpty();
        }
    }

    private static GateStatus standing(MeetingRoom room, String gate) {
        return room.board().status(room.gate(gate)).status();
    }

    /// Nine sections of one public list are called "For Lead".
    @Test
    void aGatesSlideAndEveryListSaysWhichSectionOfSeveral() throws Exception { // R2
        var text = """
            # Release team

            ## Week 1

            ### For Lead

            - [ ] Open an issue

            ## Week 5 Gates (Pass/Fail)

            ### For Lead

            - [ ] Branches:
              - [ ] tagged
            - Owner: `TBD`
            """;
        try (var room = MeetingRoom.of(folder, text)) {
            assertThat(room.seen()).contains("Week 1 › For Lead (1), Week 5 › For Lead (1)");
            room.push(KeyCode.ENTER);
            room.push(KeyCode.RIGHT);
            room.window().save("presenter-path");
            assertThat(parent(room)).isEqualTo("Week 1 › For Lead");
            room.push(KeyCode.RIGHT);
            assertThat(parent(room)).isEqualTo("Week 5 › For Lead › Branches:");
            room.window().dark();
            room.window().save("presenter-path-dark");
        }
    }

    /// What is above the slide's title.
    private static String parent(MeetingRoom room) {
        return ((TextFlow) room.window().only(".slide-parent").query())
                .getChildren().stream().map(run -> ((Text) run).getText()).collect(Collectors.joining());
    }
}
