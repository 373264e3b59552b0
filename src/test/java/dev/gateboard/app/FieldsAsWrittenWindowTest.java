package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.window.ReviewWindow;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Dates and people are typed as people write them, by keyboard alone.
class FieldsAsWrittenWindowTest {
    private static final String GATES = "# Shop\n\n## Gates\n\n- [ ] Backups are restored\n";
    private static final Person CARLA = new Person("Carla Q", "carla@example.org");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aWaiverEndsOnADayWrittenTheGermanWay() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            var window = review.robot();
            review.select("Backups");
            window.push(KeyCode.W);
            window.until(() -> !window.all(".deed-form").isEmpty());
            window.write("late")
                    .push(KeyCode.TAB)
                    .write("loss")
                    .push(KeyCode.TAB)
                    .push(KeyCode.TAB);
            window.write("Bo Lin <bo@example.org>").push(KeyCode.TAB).write("31.12.2099");
            window.save("waiver-date");
            window.push(KeyCode.ENTER);
            window.until(() -> mark(review) instanceof Mark.Waived);
            assertThat(mark(review))
                    .isInstanceOfSatisfying(
                            Mark.Waived.class,
                            waived -> assertThat(waived.waiver().until()).isEqualTo(LocalDate.of(2099, 12, 31)));
        }
    }

    private static Mark mark(ReviewWindow review) throws Exception {
        var now = review.status().review();
        return now.mark(now.checklist().gates().getFirst());
    }

    @Test
    void theNameOfSomebodyInAnotherReviewIsEnough() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            var workspace = review.wiring().workspace();
            var other = (WorkspaceResult.Stored) workspace
                    .open(
                            ReviewWindow.ADA,
                            "till.md",
                            GATES.replace("Shop", "Till").getBytes(StandardCharsets.UTF_8),
                            GateSyntax.TASKS,
                            Map.of())
                    .get();
            var gate = other.reviewStatus().review().checklist().gates().getFirst();
            workspace
                    .perform(
                            other.reviewStatus().review().id(),
                            ReviewWindow.ADA,
                            ReviewWindow.ADA,
                            List.of(new Action.AssignGate(gate.id(), new Assignment.To(CARLA, Assignment.Due.NEVER))),
                            List.of())
                    .get();
            var window = review.robot();
            review.select("Backups");
            window.push(KeyCode.O);
            window.until(() -> !window.all(".deed-form").isEmpty());
            window.paste("Carla Q").push(KeyCode.TAB).push(KeyCode.ENTER);
            window.until(() -> !(owner(review) instanceof Assignment.Nobody));
            assertThat(owner(review)).isEqualTo(new Assignment.To(CARLA, Assignment.Due.NEVER));
        }
    }

    private static Assignment owner(ReviewWindow review) throws Exception {
        var now = review.status().review();
        return now.assignment(now.checklist().gates().getFirst());
    }
}
