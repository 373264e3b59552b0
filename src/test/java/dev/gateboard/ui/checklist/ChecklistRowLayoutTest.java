package dev.gateboard.ui.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.TextItem;
import dev.gateboard.model.checklist.TextRun;
import dev.gateboard.ui.control.TestWindow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testfx.matcher.control.LabeledMatchers;

class ChecklistRowLayoutTest {
    private static final String LONG =
            "Trusted origins and CORS are locked down, no wildcard origin is allowed in any deployed environment";
    private static final ChecklistRow ROW = new ChecklistRow.TextRow(new TextItem(1, 0, List.of(), false, -1), 0);

    /// A cell is given row after row: a group's has a bar where a leaf's has a value.
    @Test
    void aValueIsThereAfterABarWas() {
        var line = TestWindow.call(() -> new ChecklistRowLayout(_ -> {}, Messages.WINDOW, () -> 900));
        try (var window = TestWindow.of(900, 40, () -> line)) {
            window.interact(() -> {
                line.begin(ROW);
                line.bar.setVisible(true);
                line.end();
            });
            window.interrupt();
            assertThat(line.value.getScene()).isNull();

            window.interact(() -> {
                line.begin(ROW);
                line.value.setText("rule ok");
                line.end();
            });
            window.interrupt();
            verifyThat(window.only(".row-line > .found"), LabeledMatchers.hasText("rule ok"));
            assertThat(line.value.isVisible()).isTrue();
            assertThat(line.value.getWidth()).isPositive();
        }
    }

    /// A short text leaves who is behind it in its column; a long one takes the columns that the row does not need.
    @Test
    void aTextIsNotCutBesideEmptyColumns() {
        var line = TestWindow.call(() -> new ChecklistRowLayout(_ -> {}, Messages.WINDOW, () -> 900));
        try (var window = TestWindow.of(900, 40, () -> line)) {
            double column = endOfWho(window, line, "Logs are redacted", "");
            double free = endOfWho(window, line, LONG, "");
            assertThat(column).isLessThan(800);
            assertThat(free).isGreaterThan(870);
            assertThat(endOfWho(window, line, LONG, "3 h")).isBetween(column + 20, free - 20);
        }
    }

    private static double endOfWho(TestWindow window, ChecklistRowLayout line, String text, String when) {
        window.interact(() -> {
            line.begin(ROW);
            line.text.show(List.of(TextRun.plain(text)));
            line.who.setText("as found in release.md");
            line.when.setText(when);
            line.end();
        });
        window.interrupt();
        return line.who.getBoundsInParent().getMaxX();
    }

    /// Somebody may ask for a layout before the next pulse, as what takes a picture does.
    @Test
    void aPartThatIsNewHasItsStyleBeforeItIsGivenRoom() {
        var line = TestWindow.call(() -> new ChecklistRowLayout(_ -> {}, Messages.WINDOW, () -> 900));
        try (var window = TestWindow.of(900, 40, () -> line)) {
            TestWindow.call(() -> {
                line.begin(ROW);
                line.value.setText("iiii iiii iiii");
                line.end();
                window.scene().getRoot().layout();
                return line;
            });
            window.interrupt();
            assertThat(line.value.isTextTruncated()).isFalse();
        }
    }
}
