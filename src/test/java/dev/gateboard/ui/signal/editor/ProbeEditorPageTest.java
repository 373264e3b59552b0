package dev.gateboard.ui.signal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeDraft;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.ui.gate.SignalBoards;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.controlsfx.control.ToggleSwitch;
import org.junit.jupiter.api.Test;

/// A signal is made by looking: at what the source knows, at the past, at what it says now.
class ProbeEditorPageTest {
    private final KnownSources sources = new KnownSources();
    private final SignalBoards boards = new SignalBoards();
    private boolean closed;

    private static SourceHealth source(String key, SourceKind kind) {
        return new SourceHealth(key, kind, "http://127.0.0.1:9090", "", new SourceHealth.Health.Off());
    }

    private static final List<SourceHealth> PROMETHEUS = List.of(source("prom", SourceKind.PROMETHEUS));

    private ProbeEditorPage page() {
        return TestWindow.call(() ->
                new ProbeEditorPage(Messages.WINDOW, sources, () -> closed = true, () -> sources.heard.add("sources")));
    }

    private TestWindow window(ProbeEditorPage page, String probe, List<SourceHealth> known) {
        var window = TestWindow.of(900, 960, () -> page);
        window.interact(() -> {
            page.show(boards.board(), boards.gate("SLO"), probe, known);
            page.focus();
        });
        return window;
    }

    private static void put(TestWindow window, String field, String text) {
        window.interact(() -> ((TextField) window.scene().lookup(field)).setText(text));
    }

    /// Below what the window shows at once.
    private static void press(TestWindow window, String text) {
        window.interact(() -> window.scene().getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .forEach(Button::fire));
    }

    @Test
    void queryIsJudgedOnItsPastAndKeptSwitchedOff() {
        try (var window = window(page(), "", PROMETHEUS)) {
            put(window, "#probe-query", "request_duration_seconds");
            assertThat(window.texts(".small")).contains("How long requests took.");
            put(window, "#probe-unit", "s");
            put(window, "#probe-pass-max", "0.3");
            put(window, "#probe-fail-min", "0.5");
            window.clickOn("Show past values");
            window.clickOn("Day");
            assertThat(sources.heard)
                    .containsExactly("history request_duration_seconds PT1H", "history request_duration_seconds PT24H");
            assertThat(window.texts("#history-shares"))
                    .containsExactly("In this time: passed 60 %, failed 10 %, between the limits 20 %, no data 10 %");
            assertThat(window.all(".history-strip > .stretch")).hasSize(4);
            assertThat(window.all(".curve-band")).hasSize(2);
            window.save("probe-editor-light");
            window.dark();
            window.save("probe-editor-dark");
            put(window, "#probe-id", "P95 latency");
            press(window, "Save signal");
            assertThat(sources.heard.getLast()).isEqualTo("save p95-latency for \"\"");
            assertThat(sources.kept)
                    .contains(new ProbeDraft(
                            "p95-latency",
                            "promql",
                            "prom",
                            Map.of("query", "request_duration_seconds", "unit", "s"),
                            Map.of("pass", Map.of("max", "0.3"), "fail", Map.of("min", "0.5"))));
            assertThat(closed).isTrue();
        }
    }

    @Test
    void everythingIsDoneByKeyboardAlone() {
        try (var window = window(page(), "", PROMETHEUS)) {
            window.write("up").push(KeyCode.ENTER);
            assertThat(sources.heard).containsExactly("history up PT1H");
            tabTo(window, "probe-pass-min");
            window.write("1");
            tabTo(window, "probe-id");
            window.write("alive");
            tabTo(window, "editor-automatic");
            window.push(KeyCode.SPACE);
            assertThat(((ToggleSwitch) window.only("#editor-automatic").query()).isSelected())
                    .isTrue();
            window.push(KeyCode.TAB).push(KeyCode.SPACE);
            window.push(KeyCode.TAB).push(KeyCode.SPACE);
            assertThat(sources.heard).endsWith("save alive for \"\" automatic", "write");
        }
    }

    private static void tabTo(TestWindow window, String id) {
        for (int step = 0; step < 20; step++) {
            Node owner = window.scene().getFocusOwner();
            if (owner != null && id.equals(owner.getId())) return;
            window.push(KeyCode.TAB);
        }
        throw new AssertionError("Tab does not lead to " + id);
    }

    @Test
    void limitIsDraggedInTheChart() {
        try (var window = window(page(), "", PROMETHEUS)) {
            put(window, "#probe-query", "up");
            put(window, "#probe-fail-min", "0.5");
            window.clickOn("Show past values");
            window.interrupt();
            var fails = window.only(".curve-band.fails").<Node>query();
            var bounds = TestWindow.call(() -> fails.localToScreen(fails.getBoundsInLocal()));
            window.interact(() -> drag(fails, bounds.getCenterX(), bounds.getMaxY(), bounds.getMaxY() + 30));
            var moved = ((TextField) window.only("#probe-fail-min").query()).getText();
            assertThat(Double.parseDouble(moved)).isBetween(0.3, 0.49);
        }
    }

    private static void drag(Node band, double x, double from, double to) {
        var chart = band.getScene().lookup(".value-chart");
        var scene = chart.getScene();
        var place = scene.getWindow();
        for (var step : List.of(
                Map.entry(javafx.scene.input.MouseEvent.MOUSE_PRESSED, from),
                Map.entry(javafx.scene.input.MouseEvent.MOUSE_DRAGGED, to),
                Map.entry(javafx.scene.input.MouseEvent.MOUSE_RELEASED, to))) {
            double sceneX = x - place.getX() - scene.getX();
            double sceneY = step.getValue() - place.getY() - scene.getY();
            var local = chart.sceneToLocal(sceneX, sceneY);
            chart.fireEvent(new javafx.scene.input.MouseEvent(
                    step.getKey(),
                    sceneX,
                    sceneY,
                    x,
                    step.getValue(),
                    javafx.scene.input.MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    false,
                    false,
                    true,
                    new javafx.scene.input.PickResult(chart, local.getX(), local.getY())));
        }
    }

    @Test
    void whatIsMissingIsSaidAtThePlace() {
        try (var window = window(page(), "", PROMETHEUS)) {
            window.clickOn("Save signal");
            assertThat(window.texts(".label")).contains("Metric or query is empty.");
            put(window, "#probe-query", "up");
            window.clickOn("Save signal");
            assertThat(window.texts(".label")).contains("Say which values pass or fail.");
            put(window, "#probe-pass-min", "a lot");
            window.clickOn("Save signal");
            assertThat(window.texts(".label")).contains("Passes from: enter a number, such as 0.3.");
            assertThat(sources.kept).isEmpty();
        }
    }

    @Test
    void serverThatDoesNotAnswerIsSaidInItsSentence() {
        sources.trouble = "127.0.0.1:9090 refused the connection. Is it running?";
        try (var window = window(page(), "", PROMETHEUS)) {
            assertThat(window.texts(".label")).contains(sources.trouble);
        }
    }

    @Test
    void alertRuleIsPickedWithItsState() {
        try (var window = window(page(), "", PROMETHEUS)) {
            window.clickOn("Alert rule");
            window.save("probe-editor-rule-light");
            window.clickOn("HighLatency (firing)");
            window.clickOn("Ask now");
            assertThat(sources.heard).containsExactly("try {kind=alert-rule, source=prom, name=HighLatency}");
            assertThat(window.texts(".label")).contains("Now it passes: 0.21 s passes.");
        }
    }

    @Test
    void telemetryIsPickedFromWhatArrives() {
        try (var window = window(page(), "", List.of(source("otlp", SourceKind.OTLP_RECEIVER)))) {
            window.clickOn("Traces");
            window.clickOn("beep-api");
            window.clickOn("Save signal");
            assertThat(sources.kept.orElseThrow().keys()).isEqualTo(Map.of("signal", "traces", "service", "beep-api"));
        }
    }

    @Test
    void reportsOfScannersAndLoadTestsAreMadeByTheirLines() {
        try (var window = window(page(), "", List.of(source("ci", SourceKind.FOLDER)))) {
            window.clickOn("Scanner report");
            put(window, "#probe-path", "*.sarif");
            window.clickOn("Save signal");
            assertThat(window.texts(".label")).contains("Tool is empty.");
            put(window, "#probe-tool", "Trivy");
            put(window, "#probe-level", "error");
            window.save("probe-editor-sarif-light");
            window.clickOn("Save signal");
            assertThat(sources.kept.orElseThrow().all())
                    .isEqualTo(Map.of(
                            "kind", "sarif", "source", "ci", "path", "*.sarif", "tool", "Trivy", "level", "error"));
            window.clickOn("Load test");
            put(window, "#probe-path", "k6.json");
            put(window, "#probe-min", "100");
            window.clickOn("Save signal");
            assertThat(sources.kept.orElseThrow().all())
                    .isEqualTo(Map.of("kind", "k6-summary", "source", "ci", "path", "k6.json", "min", "100"));
        }
    }

    @Test
    void anotherReviewIsNamedByItsLines() {
        try (var window = window(page(), "", List.of(source("here", SourceKind.REVIEWS)))) {
            window.save("probe-editor-review-light");
            window.clickOn("Save signal");
            assertThat(window.texts(".label")).contains("Review is empty.");
            put(window, "#probe-review", "beep-web");
            put(window, "#probe-state", "go");
            window.clickOn("Save signal");
            assertThat(sources.kept.orElseThrow().all())
                    .isEqualTo(Map.of("kind", "review", "source", "here", "review", "beep-web", "state", "go"));
        }
    }

    @Test
    void dashboardsOfAGrafanaAreNamedByTheirLines() {
        try (var window = window(page(), "", List.of(source("graf", SourceKind.GRAFANA)))) {
            put(window, "#probe-require", "http-latency");
            put(window, "#probe-folder", "Beep");
            window.clickOn("Save signal");
            assertThat(sources.kept.orElseThrow().all())
                    .isEqualTo(Map.of(
                            "kind",
                            "grafana-dashboard",
                            "source",
                            "graf",
                            "require",
                            "http-latency",
                            "folder",
                            "Beep"));
        }
    }

    @Test
    void probeIsChangedCopiedAndDisconnected() {
        sources.stored = Optional.of(new ProbeDraft(
                "p95",
                "promql",
                "prom",
                Map.of("query", "up", "interval", "1m"),
                Map.of("pass", Map.of("max", "0.3", "above", "0"), "consecutive", Map.of("fail", "3"))));
        try (var window = window(page(), "p95", PROMETHEUS)) {
            assertThat(((TextField) window.only("#probe-query").query()).getText())
                    .isEqualTo("up");
            put(window, "#probe-pass-max", "0.2");
            press(window, "Save signal");
            assertThat(sources.heard.getLast()).isEqualTo("save p95 for \"p95\"");
            assertThat(sources.kept.orElseThrow().text("interval"))
                    .as("what the page does not show stays")
                    .isEqualTo("1m");
            assertThat(sources.kept.orElseThrow().ranges())
                    .as("maps and limits as well")
                    .isEqualTo(Map.of("pass", Map.of("max", "0.2", "above", "0"), "consecutive", Map.of("fail", "3")));
            press(window, "Save as another");
            assertThat(sources.heard.getLast()).isEqualTo("save p95-2 for \"\"");
            press(window, "Disconnect from this gate");
            assertThat(sources.heard.getLast()).isEqualTo("unbind p95");
        }
    }

    @Test
    void whenResultsCountIsUnfoldedSaidAndSaved() {
        try (var window = window(page(), "", PROMETHEUS)) {
            put(window, "#probe-query", "up");
            put(window, "#probe-pass-min", "1");
            assertThat(window.lookup("#probe-errors").queryAll()).isEmpty();
            window.clickOn("When results count…");
            put(window, "#probe-passes", "3");
            put(window, "#probe-errors", "20");
            window.clickOn("fails");
            window.clickOn("#probe-observe");
            press(window, "Save signal");
            assertThat(window.texts(".label")).contains("Enter errors in a row as a whole number from 0 to 19.");
            window.save("probe-editor-rules-light");
            window.dark();
            window.save("probe-editor-rules-dark");
            put(window, "#probe-errors", "4");
            put(window, "#probe-fails", "many");
            press(window, "Save signal");
            assertThat(window.texts(".label"))
                    .contains("Enter passes and fails in a row as whole numbers from 1 to 20.");
            put(window, "#probe-fails", "");
            press(window, "Save signal");
            assertThat(sources.kept.orElseThrow().all())
                    .isEqualTo(Map.of(
                            "kind",
                            "promql",
                            "source",
                            "prom",
                            "query",
                            "up",
                            "errorLimit",
                            "4",
                            "noData",
                            "fail",
                            "mode",
                            "observe",
                            "pass",
                            Map.of("min", "1"),
                            "consecutive",
                            Map.of("pass", "3")));
        }
    }

    @Test
    void whatAProbeSaysOfItsResultsIsShownAndTakenBack() {
        sources.stored = Optional.of(new ProbeDraft(
                "up",
                "promql",
                "prom",
                Map.of("query", "up", "noData", "inconclusive", "mode", "observe", "errorLimit", "2"),
                Map.of("pass", Map.of("min", "1"), "consecutive", Map.of("pass", "2", "fail", "3"))));
        try (var window = window(page(), "up", PROMETHEUS)) {
            assertThat(((TextField) window.only("#probe-passes").query()).getText())
                    .isEqualTo("2");
            assertThat(((TextField) window.only("#probe-fails").query()).getText())
                    .isEqualTo("3");
            window.clickOn("#probe-observe");
            window.clickOn("changes nothing");
            put(window, "#probe-errors", "");
            put(window, "#probe-passes", "");
            press(window, "Save signal");
            assertThat(sources.kept.orElseThrow().all())
                    .isEqualTo(Map.of(
                            "kind",
                            "promql",
                            "source",
                            "prom",
                            "query",
                            "up",
                            "pass",
                            Map.of("min", "1"),
                            "consecutive",
                            Map.of("fail", "3")));
        }
    }

    @Test
    void whenResultsCountIsReadInASmallWindowInGerman() {
        var page = TestWindow.call(() -> Language.GERMAN.call(this::page));
        try (var window = TestWindow.of(683, 360, () -> page)) {
            window.interact(() -> Language.GERMAN.call(() -> {
                page.show(boards.board(), boards.gate("SLO"), "", PROMETHEUS);
                window.scene().getRoot().lookupAll(".button").stream()
                        .map(Button.class::cast)
                        .filter(button -> button.getText().equals("Wann Ergebnisse zählen…"))
                        .forEach(Button::fire);
                return true;
            }));
            window.interact(() -> window.scene().lookup("#probe-observe").requestFocus());
            window.save("probe-editor-rules-narrow-de");
            for (var node : window.all("#probe-no-data .deed")) {
                var bounds = TestWindow.call(() -> node.localToScene(node.getBoundsInLocal()));
                assertThat(bounds.getMaxX()).isLessThanOrEqualTo(683);
            }
        }
    }

    /// As at 200 % on a small screen, in the longer language.
    @Test
    void everythingIsReadInANarrowWindowInGerman() {
        var page = TestWindow.call(() -> Language.GERMAN.call(this::page));
        try (var window = TestWindow.of(560, 900, () -> page)) {
            window.interact(() -> Language.GERMAN.call(() -> {
                page.show(boards.board(), boards.gate("SLO"), "", PROMETHEUS);
                ((TextField) window.scene().lookup("#probe-query")).setText("up");
                ((TextField) window.scene().lookup("#probe-pass-max")).setText("0.3");
                window.scene().getRoot().lookupAll(".button").stream()
                        .map(Button.class::cast)
                        .filter(button -> button.getText().equals("Verlauf zeigen"))
                        .forEach(Button::fire);
                return true;
            }));
            window.save("probe-editor-narrow-de");
            for (var button : window.all(".deed")) {
                var bounds = TestWindow.call(() -> button.localToScene(button.getBoundsInLocal()));
                assertThat(bounds.getMaxX()).as(button.toString()).isLessThanOrEqualTo(560);
                assertThat(TestWindow.call(() -> ((Region) button).prefWidth(-1)))
                        .as(button.toString())
                        .isLessThanOrEqualTo(bounds.getWidth() + 1);
            }
        }
    }

    @Test
    void withoutASourceThePageLeadsToThem() {
        try (var window = window(page(), "", List.of())) {
            window.save("probe-editor-empty-light");
            assertThat(window.scene().getFocusOwner()).isInstanceOf(Button.class);
            assertThat(window.texts(".button")).doesNotContain("Save signal", "Ask now");
            window.clickOn("Add a signal source…");
            assertThat(sources.heard).containsExactly("sources");
        }
    }

    @Test
    void namesAndLabelValuesAreCompletedFromWhatTheServerKnows() {
        var completion = TestWindow.call(() -> QueryCompletion.of(sources, () -> "prom"));
        assertThat(completion.offers("rate(http_r")).containsExactly("rate(http_requests_total");
        assertThat(completion.offers("requests")).containsExactly("http_requests_total");
        assertThat(completion.offers("up{job=\"be")).containsExactly("up{job=\"beep-api\"");
        assertThat(completion.offers("sum(")).isEmpty();
    }
}
