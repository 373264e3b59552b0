package dev.gateboard.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.overview.BurnUpCurve;
import dev.gateboard.model.overview.BurnUpPoint;
import dev.gateboard.model.overview.ReviewSummary;
import dev.gateboard.model.overview.SummaryDecision;
import dev.gateboard.model.status.Tally;
import dev.gateboard.ui.control.PngEncoder;
import dev.gateboard.ui.control.TestWindow;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.chart.XYChart;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;

class OverviewRowTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void whatIsReadyIsGreenAndANoGoIsNotHoweverManyGatesAreCleared() {
        assertThat(isGreen(List.of())).isTrue();
        assertThat(isGreen(List.of(Decision.Kind.NO_GO))).isFalse();
    }

    @Test
    void theCurveOfClearedGatesIsASmallPictureThatOpensALargeOneAndIsToldInWords() throws Exception {
        var row = TestWindow.call(OverviewRowTest::row);
        try (var window = TestWindow.of(900, 400, () -> row)) {
            window.interact(() -> row.show(summary(List.of()).withBurnUp(curve(1)), NOW, false, true));
            assertThat(window.all(".burn-up-button")).isEmpty();

            window.interact(() -> row.show(summary(List.of()).withBurnUp(curve(8)), NOW, false, true));
            window.interrupt();
            window.save("overview-row-curve");
            window.dark();
            window.save("overview-row-curve-dark");
            var button = window.lookup(".burn-up-button").queryButton();
            assertThat(button.getAccessibleText())
                    .isEqualTo("Cleared gates over time. 7 of 12 gates cleared. Earlier: 0 of 10 on Sun 15 Nov 09:00, "
                            + "1 of 10 on Mon 16 Nov 09:00, 3 of 10 on Wed 18 Nov 09:00, 5 of 12 on Fri 20 Nov 09:00. "
                            + "Press to enlarge.");
            window.interact(button::requestFocus);
            window.push(KeyCode.SPACE);
            window.interrupt();
            var chart = (XYChart<?, ?>) Window.getWindows().stream()
                    .filter(PopOver.class::isInstance)
                    .map(over -> over.getScene().getRoot().lookup(".burn-up-chart"))
                    .findFirst()
                    .orElseThrow();
            var ends = chart.getData().stream()
                    .map(series -> String.valueOf(series.getData().getLast().getYValue()))
                    .toList();
            assertThat(ends).as("all gates, cleared gates").containsExactly("12", "7");
            var image = TestWindow.call(() -> chart.getScene().snapshot(null));
            Files.createDirectories(Path.of("target/screens"));
            Files.write(Path.of("target/screens/burn-up-large-dark.png"), PngEncoder.encode(image));
        }
    }

    private static BurnUpCurve curve(int points) {
        var begun = Instant.parse("2026-11-15T09:00:00Z");
        return new BurnUpCurve(
                points,
                IntStream.range(0, points)
                        .mapToObj(day -> new BurnUpPoint(begun.plus(Duration.ofDays(day)), day, day < 4 ? 10 : 12))
                        .toList());
    }

    private static boolean isGreen(List<Decision.Kind> decided) {
        var row = TestWindow.call(OverviewRowTest::row);
        try (var window = TestWindow.of(600, 200, () -> row)) {
            window.interact(() -> row.show(summary(decided), NOW, false, true));
            return window.only(".overview-headline")
                    .query()
                    .getPseudoClassStates()
                    .contains(PseudoClass.getPseudoClass("ready"));
        }
    }

    private static OverviewRow row() {
        var controller = (OverviewController) Proxy.newProxyInstance(
                OverviewController.class.getClassLoader(),
                new Class<?>[] {OverviewController.class},
                (_, method, _) -> {
                    throw new AssertionError(method + " was not asked for");
                });
        var form = new ReviewTidyForm(Messages.WINDOW, controller, new ArchivedLine(Messages.WINDOW), () -> {});
        return new OverviewRow(Messages.WINDOW, form, () -> {});
    }

    private static ReviewSummary summary(List<Decision.Kind> decided) {
        return new ReviewSummary(
                new UUID(0, 1),
                new ReviewSummary.Names("shop", "Shop", "shop.md"),
                false,
                new Release("shop", "staging", List.of(), "2026-12-01", ""),
                ZoneOffset.UTC,
                1,
                Tally.NONE,
                0,
                0,
                new SummaryDecision(decided, "Ada", "", Instant.MAX, 0, 0, 0),
                0,
                List.of(),
                List.of(),
                BurnUpCurve.NOTHING,
                NOW,
                Instant.MAX);
    }
}
