package dev.gateboard.ui.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.ui.gate.Boards;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class StatusChangeAnimationTest {
    private static final int LATE_NANOS = 200_000_000;

    private final Region shape = TestWindow.call(Region::new);
    private final StackPane row = TestWindow.call(() -> new StackPane(shape));
    private final StatusChangeAnimation motion = TestWindow.call(() -> new StatusChangeAnimation(row, shape));

    @Test
    void signComesBackToFullStrengthWhenAFrameComesLate() {
        var open = row(Boards.opened());
        var failed = row(failed());
        try (var window = TestWindow.of(200, 100, () -> row)) {
            window.scene().getPreferences().setReducedMotion(false);
            for (int time = 0; time < 3; time++) {
                window.interact(() -> {
                    motion.animate(open, failed);
                    LockSupport.parkNanos(LATE_NANOS); // as long as something else keeps the thread
                });
                while (TestWindow.call(() -> row.getChildren().size() > 1)) window.interrupt();
                assertThat(TestWindow.call(shape::getOpacity)).isEqualTo(1);
            }
        }
    }

    @Test
    void nothingMovesWhereReducedMotionIsAskedFor() {
        try (var _ = TestWindow.of(200, 100, () -> row)) {
            TestWindow.call(() -> {
                motion.animate(row(Boards.opened()), row(failed()));
                return true;
            });
            assertThat(row.getChildren()).containsExactly(shape);
        }
    }

    private static ReviewStatus failed() {
        var reviewStatus = Boards.opened();
        var gate = Boards.gate(reviewStatus, "RPO/RTO");
        return Boards.after(reviewStatus, List.of(new Action.Fail(gate.id(), "too slow", List.of())));
    }

    private static ChecklistRow row(ReviewStatus reviewStatus) {
        var gate = Boards.gate(reviewStatus, "RPO/RTO");
        var sheet = new ChecklistViewModelBuilder(Person.parse("Ada <ada@example.org>"), Messages.WINDOW)
                .of(reviewStatus, new ChecklistViewOptions(ChecklistFilter.ALL, "", Set.of()));
        return sheet.rows().stream()
                .filter(row -> row.key().equals(gate.id().toString()))
                .findFirst()
                .orElseThrow();
    }
}
