package dev.gateboard.ui.meeting;

import static dev.gateboard.ui.meeting.MeetingRoom.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.review.GateState;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Proof pasted into the presenter's line comes with the deed (rule R10).
class PastedEvidenceTest {
    @TempDir
    private Path folder = Path.of("");

    private MeetingRoom room() {
        return MeetingRoom.of(folder, "# Beep\n\n## Ops\n\n- [ ] Alerts are routed\n- [ ] Backups are restored\n");
    }

    private static void onClipboard(MeetingRoom room, DataFormat format, Object content) {
        room.window().interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(format, content)));
    }

    @Test
    void aLinkAndAPictureBackThePassAndTheLineSaysWhatComesWithIt() throws Exception {
        try (var room = room()) {
            room.push(KeyCode.ENTER).push(KeyCode.F8).push(KeyCode.P).write("paged");
            onClipboard(room, DataFormat.PLAIN_TEXT, "https://ci.example/run/7");
            room.push(KeyCode.CONTROL, KeyCode.V);
            assertThat(room.typed("reason"))
                    .as("the link is no part of the reason")
                    .isEqualTo("paged");
            onClipboard(room, DataFormat.IMAGE, new WritableImage(4, 4));
            room.push(KeyCode.CONTROL, KeyCode.V);
            assertThat(room.seen()).contains("pasted").doesNotContain("ci.example");
            room.window().save("presenter-pasted");
            room.push(KeyCode.ENTER);
            var gate = room.gate("Alerts");
            assertThat(room.board().status(gate).hasEvidence()).isTrue();
            assertThat(room.board().review().mark(gate)).isInstanceOf(Mark.Passed.class);
            assertThat(room.board().review().state(gate).evidence().newestFirst().stream()
                            .map(GateState.EvidenceEntry::evidence))
                    .hasSize(2)
                    .hasAtLeastOneElementOfType(Evidence.Attachment.class)
                    .contains(new Evidence.Address("https://ci.example/run/7"));
        }
    }

    @Test
    void plainWordsArePastedIntoTheEntryAndEscapeKeepsNothing() throws Exception {
        try (var room = room()) {
            room.push(KeyCode.ENTER).push(KeyCode.F8).push(KeyCode.P);
            onClipboard(room, DataFormat.PLAIN_TEXT, "seen by two");
            room.push(KeyCode.CONTROL, KeyCode.V);
            assertThat(room.typed("reason")).isEqualTo("seen by two");
            onClipboard(room, DataFormat.PLAIN_TEXT, "https://ci.example/run/8");
            room.push(KeyCode.CONTROL, KeyCode.V).push(KeyCode.ESCAPE);
            room.push(KeyCode.P).push(KeyCode.ENTER);
            assertThat(room.board().status(room.gate("Alerts")).hasEvidence())
                    .as("what was pasted before went with the line")
                    .isFalse();
            assertThat(room.board()
                            .review()
                            .mark(room.gate("Alerts"))
                            .by()
                            .orElseThrow()
                            .by())
                    .isEqualTo(ADA);
        }
    }
}
