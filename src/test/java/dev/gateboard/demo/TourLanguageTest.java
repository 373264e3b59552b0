package dev.gateboard.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.app.window.SampleChecklist;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.language.Language;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.control.TestWindow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole tour in another language: every page, slide and pane it shows. A text is cut where an ellipsis takes the
/// place of its end, and left in English where it has no accents of the pseudo-language.
class TourLanguageTest {
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    /// The code of a gate in a list of questions, the beginning of a digest and the id of a test alert.
    private static final Pattern CODE =
            Pattern.compile("\\b[0-9A-Z]{3}-[0-9A-Z]{3}\\b|\\b[0-9a-f]{12}…|gateboard-[0-9a-f-]{36}");

    /// What the tour enters and its servers answer; days; addresses; and what the history keeps in English.
    private static final String DATA = """
        Ada Bo Carla example gateboard junit record changed
        Mon Tue Wed Thu Fri Sat Sun Oct Nov Dec Jan
        http tmp staging-prometheus alert-rule HighLatency prometheus_http_request_duration_seconds_bucket
        histogram_quantile sum by le rate
        fixed and checked again
        isolation suite green
        exercise planned for January
        paged Bo at 14:10, resolved at 14:14
        there is no queue in this release
        The alert reads a metric that is gone
        the latency rule is new
        on-call is staffed for the launch
        watch p95 for 24 h after rollout
        done on Monday, notes in the wiki
        seen in staging
        one alert to fix first
        renamed in the last deploy, rule fix in review
        https runs decided plain sources yaml pager webhook UTC
        http-errors http-latency alertmanager
        promql target heap in use go_memstats_heap_inuse_bytes
        keys allowed signers
        Number of heap bytes that are in use
        """;

    @TempDir
    private Path folder = Path.of("");

    private final Set<String> cut = new TreeSet<>();
    private final Set<String> foreign = new TreeSet<>();

    /// The texts of the document, and the names and values the tour enters.
    private final Set<String> data = new HashSet<>();

    private void walk(Language language) throws Exception {
        data.addAll(words(new String(SampleChecklist.bytes(), StandardCharsets.UTF_8)));
        data.addAll(words(DATA));
        var before = Language.choose(language);
        try {
            var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("tour.db"))).store();
            try (var window = TestWindow.call(() -> new DashboardWindow(
                    store,
                    new BoardView.Place(DemoDriver.ADA, "gateboard.db", folder.resolve("sources.yaml")),
                    CommandEnvironment.ofThisMachine(),
                    new Stage(),
                    DashboardWindow.DIRECT))) {
                var driver = new DemoDriver(window);
                ScreenshotTour.walk(
                        new TourScreen(driver, folder, (name, scene) -> look(language, name, scene)),
                        folder.resolve("sources.yaml"));
            }
        } finally {
            Language.choose(before);
        }
    }

    private void look(Language language, String name, Scene scene) throws InterruptedException, ExecutionException {
        check(language, name, scene);
        if (scene.getWidth() < 1000) return;
        resize(scene, 683, 360);
        check(language, name + " small", scene);
        resize(scene, 1366, 720);
    }

    private static void resize(Scene scene, double width, double height)
            throws InterruptedException, ExecutionException {
        DemoDriver.onScreen(() -> {
            scene.getWindow().setWidth(width);
            scene.getWindow().setHeight(height);
        });
        for (int pulse = 0; pulse < 3; pulse++)
            DemoDriver.onScreen(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            });
    }

    private void check(Language language, String name, Scene scene) throws InterruptedException, ExecutionException {
        DemoDriver.onScreen(() -> {
            for (var node : all(scene.getRoot(), new ArrayList<>())) {
                var text = text(node);
                if (text.isBlank()) continue;
                if (language == Language.PSEUDO)
                    for (var word : words(CODE.matcher(text).replaceAll("")))
                        if (isPlain(word) && !data.contains(word)) foreign.add(word + " in: " + text);
                if (node instanceof Labeled label && isCut(label)) cut.add(name + ": " + label.getText());
            }
        });
    }

    private static List<Node> all(Node node, List<Node> found) {
        if (!node.isVisible()) return found;
        found.add(node);
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(child -> all(child, found));
        return found;
    }

    private static String text(Node node) {
        return switch (node) {
            case Labeled labeled -> labeled.getText() == null ? "" : labeled.getText();
            case TextInputControl input -> input.getPromptText() == null ? "" : input.getPromptText();
            case Text text when !(text.getParent() instanceof Labeled) -> text.getText();
            default -> "";
        };
    }

    private static Set<String> words(String text) {
        var words = new TreeSet<String>();
        var word = WORD.matcher(text);
        while (word.find()) words.add(word.group().toLowerCase(Locale.ROOT));
        return words;
    }

    /// Every text of a bundle has accents in the pseudo-language, within its brackets too: what has none there is a
    /// value, and one that was stored in English has to be translated as well.
    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> c < 128);
    }

    /// Only what the program itself says: a long name or path of a person's own may end with an ellipsis, and so may a
    /// line that ends with the name of a file.
    private boolean isCut(Labeled label) {
        return isElided(label) || isOutside(label);
    }

    /// Beside the window; what a list without height still holds is not on it.
    private static boolean isOutside(Labeled label) {
        for (Node above = label; above != null; above = above.getParent())
            if (above.getLayoutBounds().getHeight() < 1) return false;
        return label.localToScene(label.getBoundsInLocal()).getMaxX()
                > label.getScene().getWidth() + 1;
    }

    private boolean isElided(Labeled label) {
        return label.lookup(".text") instanceof Text shown
                && !shown.getText().equals(label.getText())
                && shown.getText().contains("…")
                && !label.getText().contains(".md")
                && !data.containsAll(words(label.getText()));
    }

    @Test
    void noTextIsLeftInCodeAndNoneIsCutInThePseudoLanguage() throws Exception {
        walk(Language.PSEUDO);
        assertAll(
                () -> assertThat(foreign).as("texts that come from no bundle").isEmpty(),
                () -> assertThat(cut).as("texts that are cut").isEmpty());
    }

    @Test
    void noTextIsCutInEnglish() throws Exception {
        walk(Language.ENGLISH);
        assertThat(cut).as("texts that are cut").isEmpty();
    }

    @Test
    void noTextIsCutInGerman() throws Exception {
        walk(Language.GERMAN);
        assertThat(cut).as("texts that are cut").isEmpty();
    }
}
