package dev.gateboard.ui.meeting;

import static dev.gateboard.ui.meeting.MeetingRoom.ADA;
import static dev.gateboard.ui.meeting.MeetingRoom.BO;
import static dev.gateboard.ui.meeting.MeetingRoom.CARLA;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Deed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The presenter on the seed checklist, by keyboard alone (design, section 7).
class PresenterTest {
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
                    new Deed.Fill(
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
        room.does(ADA, new Deed.Choose(choice.id(), "single-node"));
        var left = List.of(
                "elevated latency", "DB/Redis", "Alert routing", "tabletop", "queue/workflow", "automated backups");
        var passes = review.checklist().gates().stream()
                .filter(gate -> gate.isLeaf() && gate.options().isEmpty())
                .filter(gate -> left.stream().noneMatch(gate.text()::contains))
                .filter(gate -> room.board().review().switchedOffBy(gate).isEmpty())
                .map(gate -> (Deed) new Deed.Pass(
                        gate.id(),
                        "",
                        Duration.ZERO,
                        gate.index() % 3 == 0
                                ? List.of()
                                : List.of(new dev.gateboard.model.Evidence.Address("https://ci.example/run/7"))))
                .toArray(Deed[]::new);
        room.does(CARLA, passes);
        room.does(BO, new Deed.RuleOut(room.gate("queue/workflow").id(), "there is no queue", List.of()));
        room.does(
                ADA,
                new Deed.AssignGate(
                        room.gate("elevated latency").id(),
                        new Assignment.To(BO, new Assignment.Due.At(Instant.parse("2026-11-24T15:00:00Z")))),
                new Deed.AssignGate(room.gate("DB/Redis").id(), new Assignment.To(BO, Assignment.Due.NEVER)),
                new Deed.AssignGate(room.gate("Alert routing").id(), new Assignment.To(ADA, Assignment.Due.NEVER)),
                new Deed.AssignGate(room.gate("tabletop").id(), new Assignment.To(CARLA, Assignment.Due.NEVER)));
        room.does(
                BO,
                new Deed.Fail(room.gate("elevated latency").id(), "its rule reads a metric without series", List.of()),
                new Deed.AddNote(room.gate("elevated latency").id(), "renamed in the last deploy, rule fix in review"));
    }

    @Test
    void slidesAreDrawn() throws Exception {
        try (var room = seed()) {
            room.screen().save("presenter-0-first");
            prepared(room);
            room.screen().save("presenter-1-opening");
            room.press(KeyCode.ENTER);
            room.later(Duration.ofMinutes(11));
            room.press(KeyCode.F8).press(KeyCode.F8).press(KeyCode.F8);
            room.screen().save("presenter-2-gate");
            room.press(KeyCode.P).type("19 nov two regions");
            room.screen().save("presenter-3-line");
            room.screen().dark();
            room.screen().save("presenter-4-line-dark");
            room.press(KeyCode.ESCAPE);
            room.press(KeyCode.LEFT);
            room.screen().save("presenter-5-gate-dark");
            room.press(KeyCode.W);
            room.screen().light();
            room.screen().save("presenter-6-waive");
            room.press(KeyCode.ESCAPE).press(KeyCode.V);
            room.screen().save("presenter-7-roll-call");
        }
    }
}
