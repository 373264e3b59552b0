package dev.gateboard.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first lines of a gate's guidance stand on its slide.
class GuidanceSlideTest {
    @TempDir
    private Path folder;

    @Test
    void aSlideShowsTheFirstLinesAndCutsTheRest() throws Exception {
        var text = """
            # beep

            ## Data

            - [ ] Restore drill done in the last quarter
              - **Priority**: CRITICAL
              - Take the newest dump from the bucket and restore it into a cluster of its own, never into the one that serves customers
                - never into `staging`

                ```sh
                pg_restore --clean
                ```
              - Compare the row counts
              - Write down how long it took
            """;
        try (var room = MeetingRoom.of(folder, text)) {
            room.push(KeyCode.F8);
            room.window().save("guidance-slide-light");
            assertThat(room.seen())
                    .contains("Take the newest dump")
                    .contains("pg_restore --clean")
                    .contains("…")
                    .doesNotContain("customers", "Compare the row counts");
            room.window().dark();
            room.window().save("guidance-slide-dark");
        }
    }
}
