package dev.gateboard.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.overview.BurnUpCurve;
import dev.gateboard.model.overview.ReviewSummary;
import dev.gateboard.model.overview.SummaryDecision;
import dev.gateboard.model.status.Tally;
import dev.gateboard.ui.control.TestWindow;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javafx.css.PseudoClass;
import org.junit.jupiter.api.Test;

class OverviewRowTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void whatIsReadyIsGreenAndANoGoIsNotHoweverManyGatesAreCleared() {
        assertThat(isGreen(List.of())).isTrue();
        assertThat(isGreen(List.of(Decision.Kind.NO_GO))).isFalse();
    }

    private static boolean isGreen(List<Decision.Kind> decided) {
        var row = TestWindow.call(() -> {
            var controller = (OverviewController) Proxy.newProxyInstance(
                    OverviewController.class.getClassLoader(),
                    new Class<?>[] {OverviewController.class},
                    (_, method, _) -> {
                        throw new AssertionError(method + " was not asked for");
                    });
            var form = new ReviewTidyForm(Messages.WINDOW, controller, () -> {});
            return new OverviewRow(Messages.WINDOW, form, () -> {});
        });
        try (var window = TestWindow.of(600, 200, () -> row)) {
            window.interact(() -> row.show(summary(decided), NOW, false, true));
            return window.only(".overview-headline")
                    .query()
                    .getPseudoClassStates()
                    .contains(PseudoClass.getPseudoClass("ready"));
        }
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
