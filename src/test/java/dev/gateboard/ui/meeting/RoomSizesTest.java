package dev.gateboard.ui.meeting;

import static dev.gateboard.ui.meeting.MeetingRoom.ADA;
import static dev.gateboard.ui.meeting.MeetingRoom.BO;
import static dev.gateboard.ui.meeting.MeetingRoom.CARLA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.meeting.Vote;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The presenter at the sizes it is shared in: a quarter of a screen, a laptop's, and another shape. A slide is
/// scaled, so that larger windows of the same shape look the same.
class RoomSizesTest {
    private static final List<int[]> SIZES = List.of(new int[] {683, 360}, new int[] {1366, 768}, new int[] {990, 760});

    @TempDir
    private Path folder = Path.of("");

    private static String document(int roles) {
        var text = new StringBuilder("""
            # Beep

            - Service: beep-api
            - Release id: 4f2a91c

            ## Ops

            - [ ] Dashboards exist:
              - [ ] API latency and error dashboards, one for each of the three regions that are served
            - [ ] Alerts are routed to the team
            - [ ] Backups are restored

            ## Sign-offs

            """);
        IntStream.rangeClosed(1, roles)
                .forEach(role -> text.append("- Role number ").append(role).append(" sign-off: `TBD`\n"));
        return text.toString();
    }

    private static void at(MeetingRoom room, int[] size) {
        room.window().interact(() -> {
            room.window().stage().setWidth(size[0]);
            room.window().stage().setHeight(size[1]);
        });
        room.window().interrupt();
    }

    /// Takes a picture at each size and one in the dark, and looks for words that do not fit.
    private static void everySize(MeetingRoom room, String name) {
        for (var size : SIZES) {
            at(room, size);
            room.window().save("room-" + name + "-" + size[0]);
            assertThat(cut(room)).as(name + " at " + size[0]).isEmpty();
        }
        room.window().dark();
        room.window().save("room-" + name + "-dark");
        room.window().light();
        at(room, SIZES.get(1));
    }

    /// The labels that show less than they say, and those that stand outside the window.
    private static List<String> cut(MeetingRoom room) {
        var scene = room.window().stage().getScene();
        return room.window().lookup(_ -> true).queryAll().stream()
                .filter(node -> node instanceof Labeled && node.isVisible())
                .map(Labeled.class::cast)
                .filter(label -> !label.getText().isBlank())
                .filter(label -> {
                    var bounds = label.localToScene(label.getBoundsInLocal());
                    boolean outside =
                            bounds.getMaxX() > scene.getWidth() + 1 || bounds.getMaxY() > scene.getHeight() + 1;
                    boolean elided = label.lookup(".text") instanceof javafx.scene.text.Text text
                            && !text.getText().equals(label.getText())
                            && text.getText().contains("…");
                    return outside || elided;
                })
                .map(Labeled::getText)
                .toList();
    }

    @Test
    void everySlideFitsAtEverySize() throws Exception {
        try (var room = MeetingRoom.of(folder, document(3))) {
            room.does(
                    BO,
                    new Action.Fail(
                            room.gate("API latency").id(), "its rule reads a metric without series", List.of()));
            everySize(room, "opening");
            room.push(KeyCode.ENTER).push(KeyCode.F8);
            everySize(room, "gate");
            room.push(KeyCode.W);
            everySize(room, "waive");
            room.push(KeyCode.ESCAPE);
            passAll(room);
            room.push(KeyCode.V);
            everySize(room, "roll-call");
            vote(room, 0);
            room.push(KeyCode.RIGHT).push(KeyCode.C);
            everySize(room, "conditions");
            room.push(KeyCode.ESCAPE);
            vote(room, 1);
            vote(room, 2);
            room.push(KeyCode.D);
            everySize(room, "deciding");
            room.push(KeyCode.G);
            everySize(room, "decide-line");
            room.push(KeyCode.ENTER);
            everySize(room, "decide-told");
            room.push(KeyCode.ENTER);
            everySize(room, "decided");
            room.does(BO, new Action.Fail(room.gate("API latency").id(), "it is silent again", List.of()));
            room.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE).push(KeyCode.HOME);
            everySize(room, "opening-decided");
            assertThat(room.window()
                            .only(".slide-verdict")
                            .query()
                            .getLayoutBounds()
                            .getHeight())
                    .as("the decision stands on one line")
                    .isLessThan(60);
        }
    }

    private static void passAll(MeetingRoom room) {
        for (var gate : room.board().review().checklist().gates().stream()
                .filter(Gate::isLeaf)
                .toList()) room.does(CARLA, new Action.Pass(gate.id(), "seen", Duration.ZERO, List.of()));
    }

    private static void vote(MeetingRoom room, int role) {
        room.does(ADA, new Action.CastVote(role, "", new Vote(Vote.Answer.GO, "", List.of(), "")));
    }

    @Test
    void elevenRolesFitInTheRollCallAndTheOneThatIsAskedIsSeen() throws Exception {
        try (var room = MeetingRoom.of(folder, document(11))) {
            passAll(room);
            room.push(KeyCode.V);
            everySize(room, "eleven");
            for (int role = 0; role < 10; role++) room.push(KeyCode.RIGHT);
            at(room, SIZES.getFirst());
            assertThat(bottom(room, ".role-card")).isLessThanOrEqualTo(top(room, ".decision-bar"));
            everySize(room, "eleventh");
            vote(room, 9);
            room.push(KeyCode.C);
            everySize(room, "eleven-line");
        }
    }

    private static double top(MeetingRoom room, String selector) {
        var node = room.window().only(selector).query();
        return node.localToScene(node.getBoundsInLocal()).getMinY();
    }

    private static double bottom(MeetingRoom room, String selector) {
        var node = room.window().only(selector).query();
        return node.localToScene(node.getBoundsInLocal()).getMaxY();
    }
}
