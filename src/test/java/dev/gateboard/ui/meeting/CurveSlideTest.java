package dev.gateboard.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The slide of a gate that has values shows their curve.
class CurveSlideTest {
    private static final int MANY = 60;

    @TempDir
    private Path temp;

    private static Binding.Probe probe() {
        return new Binding.Probe(
                "p95",
                "promql",
                "",
                "prom",
                Duration.ofSeconds(30),
                Duration.ofMinutes(15),
                Binding.Trigger.ASKED,
                "digest");
    }

    private static void measure(MeetingRoom room, double value) {
        room.later(Duration.ofSeconds(30));
        var at = room.now();
        var reading = new Reading(
                "p95",
                "promql",
                "digest",
                "prom",
                "latency",
                at,
                at,
                at,
                Duration.ofMinutes(15),
                List.of(value + " s"),
                1,
                "passes at most 0.3 s; fails at least 0.5 s",
                value > 0.5 ? Verdict.FAIL : Verdict.PASS,
                "The value is " + value + " s.",
                200,
                "");
        room.workspace()
                .signals()
                .observe(room.board().review().id(), List.of(reading))
                .join();
    }

    @Test
    void slideOfAGateThatASignalFailedShowsItsValues() throws Exception {
        try (var room = MeetingRoom.of(temp, "# Gates\n\n- [ ] latency is low\n- [ ] backups\n")) {
            var gate = room.gate("latency").id();
            room.does(
                    MeetingRoom.ADA,
                    new Action.Bind(gate, List.of(probe()), Binding.Origin.PROPOSAL),
                    new Action.Arm(gate, List.of(probe())));
            for (int count = 0; count < MANY; count++) measure(room, count < 50 ? 0.2 + count % 7 / 100.0 : 0.61);
            room.settle();
            room.push(KeyCode.RIGHT);
            var window = room.window();
            window.until(() -> !window.all(".value-chart").isEmpty());
            window.save("meeting-curve-light");
            assertThat(window.only(".value-chart").query().getAccessibleText())
                    .contains("60 values", "The newest is 0.61 s and fails.", "last to failed");
            room.push(KeyCode.RIGHT);
            assertThat(window.all(".value-chart"))
                    .as("another gate, which has no values")
                    .isEmpty();
            room.push(KeyCode.LEFT);
            window.until(() -> !window.all(".value-chart").isEmpty());
            window.dark();
            window.save("meeting-curve-dark");
        }
    }
}
