package dev.gateboard.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Gates that are accepted together: all of them are seen before they are, and none is under the keys.
class BlockTest {
    private static final String TEXT = "# Long\n\n"
            + IntStream.rangeClosed(1, 16)
                    .mapToObj(gate -> "- [ ] gate " + gate + " of the sixteen that somebody cleared by saying so\n")
                    .collect(Collectors.joining());

    @TempDir
    private Path folder;

    @Test
    void sixteenGatesAreAcceptedOnceAllWereOnTheScreen() throws Exception {
        try (var room = MeetingRoom.of(folder, TEXT)) {
            for (var gate : room.board().review().checklist().gates().stream()
                    .filter(Gate::isLeaf)
                    .toList())
                room.does(
                        MeetingRoom.CARLA,
                        new Action.Pass(gate.id(), "looked at it twice in the morning", Duration.ZERO, List.of()));
            room.push(KeyCode.RIGHT);
            room.settle();
            room.window().save("presenter-sixteen");
            fits(room);
            assertThat(room.seen()).contains("show the other ").doesNotContain("accept all");
            while (room.seen().contains("show the other ")) {
                room.push(KeyCode.ENTER);
                assertThat(room.isTyping()).isFalse();
                room.settle();
                fits(room);
            }
            room.window().save("presenter-sixteen-more");
            assertThat(room.seen()).contains("gate 16 of the sixteen").contains("accept all");
            room.push(KeyCode.ENTER).push(KeyCode.ENTER);
            assertThat(room.seen()).contains("Accepted by Ada");
        }
    }

    private static void fits(MeetingRoom room) {
        double keys = room.window().only(".key-bar").query().localToScene(0, 0).getY();
        assertThat(room.window().lookup(".block-row").queryAll().stream().mapToDouble(BlockTest::end))
                .isNotEmpty()
                .allMatch(end -> end <= keys);
    }

    private static double end(Node row) {
        return row.localToScene(row.getBoundsInLocal()).getMaxY();
    }
}
