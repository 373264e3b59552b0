package dev.gateboard.ui.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.TextItem;
import dev.gateboard.ui.control.Screen;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecklistRowLayoutTest {
    private static final ChecklistRow ROW = new ChecklistRow.TextRow(new TextItem(1, 0, List.of(), false, -1), 0);

    /// A cell is given row after row: a group's has a bar where a leaf's has a value.
    @Test
    void aValueIsThereAfterABarWas() {
        var line = Screen.call(() -> new ChecklistRowLayout(_ -> {}, Messages.WINDOW));
        try (var screen = Screen.of(900, 40, () -> line)) {
            screen.run(() -> {
                line.begin(ROW, 0);
                line.bar.setVisible(true);
                line.end();
            });
            screen.pulses();
            assertThat(line.value.getScene()).isNull();

            screen.run(() -> {
                line.begin(ROW, 1);
                line.value.setText("rule ok");
                line.end();
            });
            screen.pulses();
            assertThat(screen.texts(".row-line > .found")).containsExactly("rule ok");
            assertThat(line.value.isVisible()).isTrue();
            assertThat(line.value.getWidth()).isPositive();
        }
    }
}
