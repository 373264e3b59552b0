package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.window.ReviewWindow;
import dev.gateboard.language.Language;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.control.TestWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The log in the real window: read, searched, filtered by kind, person and gate, and left for a gate.
class LogWindowTest {
    private static final Person BO = new Person("Bo Lin", "bo@example.org");
    private static final String GATES = """
        # Shop

        ## Gates

        - [ ] Alerts reach the on-call engineer
        - [ ] Rollback rehearsed on staging
        """;

    @TempDir
    private Path folder = Path.of("");

    private static List<String> rows(TestWindow window) {
        return window.all(".log-row").stream()
                .map(Node::getAccessibleText)
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    private static void untilRows(TestWindow window, int count) throws Exception {
        window.until(() -> rows(window).size() == count);
        assertThat(rows(window)).hasSize(count);
    }

    private void fill(ReviewWindow review) throws Exception {
        review.perform(
                ReviewWindow.ADA, new Action.Pass(review.gate("Alerts"), "paged at 14:02", Duration.ZERO, List.of()));
        review.perform(BO, new Action.Fail(review.gate("Rollback"), "the script hung", List.of()));
        review.perform(BO, new Action.AddNote(review.gate("Rollback"), "Carla looks into it"));
    }

    @Test
    void aWordFindsItsEventsAndEnterGoesToTheGateByKeyboardAlone() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            fill(review);
            var window = review.robot();
            review.choose("Log…");
            untilRows(window, 4);
            assertThat(rows(window).getFirst())
                    .startsWith("Bo Lin added a note: Rollback rehearsed on staging, Carla looks into it");
            window.write("hung");
            untilRows(window, 1);
            assertThat(rows(window).getFirst()).contains("failed", "the script hung");
            window.push(KeyCode.DOWN).push(KeyCode.ENTER);
            window.until(() -> !window.all(".board-row:selected").isEmpty());
            assertThat(window.only(".board-row:selected").query().getAccessibleText())
                    .startsWith("Rollback rehearsed");
        }
    }

    @Test
    void kindsPersonsAndGatesNarrowItTogether() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            fill(review);
            var window = review.robot();
            review.choose("Log…");
            untilRows(window, 4);
            window.untilNoticeIsIn();
            window.save("log-light");
            window.dark();
            window.save("log-dark");
            window.light();
            window.resize(683, 384);
            window.save("log-small");
            window.resize(1366, 720);

            choose(window, "Person", "Bo Lin");
            untilRows(window, 2);
            CheckComboBox<?> kinds = window.only("#log-kinds").query();
            window.interact(() -> kinds.getCheckModel().check(0));
            untilRows(window, 1);
            assertThat(rows(window).getFirst()).startsWith("Bo Lin failed");
            choose(window, "Gate", "Alerts reach the on-call engineer");
            untilRows(window, 0);
            choose(window, "Person", "Everybody");
            untilRows(window, 1);
            assertThat(rows(window).getFirst()).startsWith("Ada Bar passed");
        }
    }

    @Test
    void whatHappensMeanwhileIsShown() throws Exception {
        try (var review = ReviewWindow.open(folder, GATES)) {
            review.choose("Log…");
            untilRows(review.robot(), 1);
            fill(review);
            untilRows(review.robot(), 4);
        }
    }

    @Test
    void itSpeaksGerman() throws Exception {
        var before = Language.choose(Language.GERMAN);
        try (var review = ReviewWindow.open(folder, GATES)) {
            fill(review);
            review.choose("Ereignisse…");
            untilRows(review.robot(), 4);
            review.robot().untilNoticeIsIn();
            review.robot().save("log-german");
            assertThat(rows(review.robot()).getFirst()).startsWith("Bo Lin: ");
        } finally {
            Language.choose(before);
        }
    }

    private static void choose(TestWindow window, String name, String value) {
        window.interact(() -> window.all(".combo-box.entry").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .map(node -> (ComboBox<?>) node)
                .orElseThrow()
                .getSelectionModel()
                .select(indexOf(window, name, value)));
        window.interrupt();
    }

    private static int indexOf(TestWindow window, String name, String value) {
        return window.all(".combo-box.entry").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .map(node -> ((ComboBox<?>) node)
                        .getItems().stream().map(String::valueOf).toList().indexOf(value))
                .orElseThrow();
    }
}
