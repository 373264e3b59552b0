package dev.gateboard.ui.gate.curve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.curve.CurveBand;
import dev.gateboard.model.curve.CurvePoint;
import dev.gateboard.model.curve.StatusMoment;
import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.ui.control.PngEncoder;
import dev.gateboard.ui.control.TestWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;

/// A gate's values over time as they are seen: bands, marks, the newest value, and all of it large.
class CurvePaneTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final ZoneId UTC = ZoneId.of("UTC");

    private static ValueCurve curve() {
        var points = new ArrayList<CurvePoint>();
        for (int minute = 0; minute < 90; minute++) {
            double value = 0.22 + 0.05 * Math.sin(minute / 7.0) + (minute > 60 ? (minute - 60) * 0.013 : 0);
            var verdict = value > 0.5 ? Verdict.FAIL : value > 0.3 ? Verdict.INCONCLUSIVE : Verdict.PASS;
            points.add(new CurvePoint(NOON.plus(Duration.ofMinutes(minute)), value, verdict, minute == 30));
        }
        return new ValueCurve(
                "p95",
                "s",
                points,
                List.of(
                        CurveBand.of(Verdict.PASS, Double.NEGATIVE_INFINITY, 0.3),
                        CurveBand.of(Verdict.FAIL, 0.5, Double.POSITIVE_INFINITY)),
                List.of(
                        new StatusMoment(NOON.plus(Duration.ofMinutes(4)), GateStatus.PASSED),
                        new StatusMoment(NOON.plus(Duration.ofMinutes(84)), GateStatus.FAILED)),
                90);
    }

    private static Reading newest(Verdict verdict) {
        var at = NOON.plus(Duration.ofMinutes(89));
        return new Reading(
                "p95",
                "promql",
                "digest",
                "prom",
                "latency",
                at,
                at,
                at,
                Duration.ofMinutes(15),
                List.of("0.6 s"),
                1,
                "passes at most 0.3 s; fails at least 0.5 s",
                verdict,
                "",
                200,
                "");
    }

    private static StackPane page(CurvePane pane) {
        var page = new StackPane(pane);
        page.getStyleClass().add("gate-part");
        return page;
    }

    @Test
    void bandsMarksAndTheNewestValueAreSeenInBothAppearances() {
        var pane = TestWindow.call(() -> new CurvePane(Messages.WINDOW));
        try (var window = TestWindow.of(356, 220, () -> page(pane))) {
            window.interact(() -> pane.show(curve(), newest(Verdict.FAIL), NOON.plus(Duration.ofMinutes(90)), UTC));
            window.save("curve-light");
            assertThat(window.texts(".curve-value")).containsExactly("0.6044 s");
            assertThat(window.texts(".curve-pane .small")).containsExactly("1 min ago");
            assertThat(window.all(".curve-band.passes")).hasSize(1);
            assertThat(window.all(".curve-band.fails")).hasSize(1);
            assertThat(window.all(".curve-moment")).hasSize(2);
            assertThat(window.all(".chart-series-line"))
                    .as("a gap parts the line")
                    .hasSize(2);
            assertThat(top(window, ".passes")).as("more fails, less passes").isGreaterThan(top(window, ".fails"));
            window.dark();
            window.save("curve-dark");
        }
    }

    private static double top(TestWindow window, String style) {
        return window.only(".curve-band" + style)
                .<Node>query()
                .getBoundsInParent()
                .getMinY();
    }

    @Test
    void passSaysUntilWhenItCountsAndThatItNoLongerDoes() {
        var pane = TestWindow.call(() -> new CurvePane(Messages.WINDOW));
        try (var window = TestWindow.of(356, 220, () -> page(pane))) {
            window.interact(() -> pane.show(curve(), newest(Verdict.PASS), NOON.plus(Duration.ofMinutes(90)), UTC));
            assertThat(window.texts(".curve-pane .small")).containsExactly("1 min ago, counts until 13:44");
            window.interact(() -> pane.tick(NOON.plus(Duration.ofHours(3))));
            assertThat(window.texts(".curve-pane .small")).containsExactly("1 h ago, out of date");
        }
    }

    @Test
    void enterShowsTheCurveLargeWithItsSentenceAndEscClosesIt() throws Exception {
        var pane = TestWindow.call(() -> new CurvePane(Messages.WINDOW));
        try (var window = TestWindow.of(960, 720, () -> page(pane))) {
            window.interact(() -> pane.show(curve(), newest(Verdict.FAIL), NOON.plus(Duration.ofMinutes(90)), UTC));
            window.interact(() -> window.only(".value-chart").query().requestFocus());
            window.push(KeyCode.ENTER);
            var over = TestWindow.call(CurvePaneTest::popOvers);
            assertThat(over).hasSize(1);
            picture(over.getFirst(), "curve-large-light");
            window.dark();
            TestWindow.call(() -> {
                over.getFirst().getScene().getPreferences().setColorScheme(javafx.application.ColorScheme.DARK);
                return true;
            });
            picture(over.getFirst(), "curve-large-dark");
            var words = TestWindow.call(() -> over.getFirst().getContentNode().lookupAll(".label").stream()
                    .map(node -> node instanceof Label label ? label.getText() : "")
                    .toList());
            assertThat(words).anyMatch(text -> text.startsWith("90 values from Tue 24 Nov 12:00"));
            window.push(KeyCode.ESCAPE);
            assertThat(TestWindow.call(CurvePaneTest::popOvers)).isEmpty();
        }
    }

    private static void picture(PopOver over, String name) throws IOException {
        var image = TestWindow.call(() -> over.getScene().snapshot(null));
        Files.createDirectories(Path.of("target", "screens"));
        Files.write(Path.of("target", "screens", name + ".png"), PngEncoder.encode(image));
    }

    private static List<PopOver> popOvers() {
        return Window.getWindows().stream()
                .filter(PopOver.class::isInstance)
                .map(PopOver.class::cast)
                .filter(Window::isShowing)
                .toList();
    }

    @Test
    void curveIsAButtonWithItsSentence() {
        var pane = TestWindow.call(() -> new CurvePane(Messages.WINDOW));
        try (var window = TestWindow.of(356, 220, () -> page(pane))) {
            window.interact(() -> pane.show(curve(), newest(Verdict.FAIL), NOON.plus(Duration.ofMinutes(90)), UTC));
            Node chart = window.only(".value-chart").query();
            assertThat(chart.isFocusTraversable()).isTrue();
            assertThat(chart.getAccessibleText())
                    .contains("The newest is 0.6044 s and fails.", "changed 2 times, last to failed");
        }
    }
}
