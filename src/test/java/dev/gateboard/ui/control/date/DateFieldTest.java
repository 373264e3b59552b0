package dev.gateboard.ui.control.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.PngEncoder;
import dev.gateboard.ui.control.TestWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.DateCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/// A date is typed, or chosen in the calendar; neither takes the other's place.
class DateFieldTest {
    private final DateField field = TestWindow.call(() -> new DateField(Messages.WINDOW, "Due"));

    private static Window calendar() {
        return Window.getWindows().getLast();
    }

    private static DateCell day(String day) {
        return calendar().getScene().getRoot().lookupAll(".day-cell").stream()
                .map(DateCell.class::cast)
                .filter(cell -> cell.getText().equals(day)
                        && !cell.getStyleClass().contains("previous-month")
                        && !cell.getStyleClass().contains("next-month"))
                .findFirst()
                .orElseThrow();
    }

    private static void save(String name) throws Exception {
        var image = TestWindow.call(() -> {
            calendar().getScene().getRoot().applyCss();
            return calendar().getScene().snapshot(null);
        });
        Files.createDirectories(Path.of("target", "screens"));
        Files.write(Path.of("target", "screens", name + ".png"), PngEncoder.encode(image));
    }

    @Test
    void whatIsTypedStaysAsItIsTyped() {
        try (var window = TestWindow.of(400, 120, () -> new StackPane(field))) {
            window.clickOn(".date-field").write("31.12.2026").push(KeyCode.TAB);
            assertThat(field.getText()).isEqualTo("31.12.2026");
        }
    }

    @Test
    void theCalendarOpensAtTheTypedDayByKeyboardAndKeepsTheTime() throws Exception {
        try (var window = TestWindow.of(700, 420, () -> new StackPane(field))) {
            window.clickOn(".date-field").write("2026-11-24 17:00");
            window.push(KeyCode.ALT, KeyCode.DOWN);
            assertThat(Window.getWindows()).hasSizeGreaterThan(1);
            save("calendar-light");
            window.dark();
            window.interact(() -> calendar()
                    .getScene()
                    .getPreferences()
                    .setColorScheme(window.scene().getPreferences().getColorScheme()));
            save("calendar-dark");
            window.clickOn(TestWindow.call(() -> day("26")));
            assertThat(field.getText()).isEqualTo("2026-11-26 17:00");
        }
    }
}
