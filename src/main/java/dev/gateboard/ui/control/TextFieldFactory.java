package dev.gateboard.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Fields to type in.
public final class TextFieldFactory {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private TextFieldFactory() {}

    /// One line; `prompt` is its name as well, so that it is never without one.
    public static SingleLineTextField singleLine(String prompt) {
        var field = new SingleLineTextField();
        field.getStyleClass().setAll("text-input", "text-field", "entry");
        return named(field, prompt);
    }

    /// Several lines, `rows` tall. Tab leaves it; Ctrl+Tab is not needed.
    public static TextArea multiLine(String prompt, int rows) {
        var area = new TextArea();
        area.getStyleClass().setAll("text-input", "text-area", "entry");
        area.setPrefRowCount(rows);
        area.setWrapText(true);
        area.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() != KeyCode.TAB || press.isControlDown()) return;
            area.requestFocusTraversal(
                    press.isShiftDown()
                            ? javafx.scene.TraversalDirection.PREVIOUS
                            : javafx.scene.TraversalDirection.NEXT);
            press.consume();
        });
        return named(area, prompt);
    }

    /// Gives the entry the edge of something that was refused, or takes it away.
    public static void setInvalid(TextInputControl entry, boolean refused) {
        entry.pseudoClassStateChanged(REFUSED, refused);
    }

    private static <T extends TextInputControl> T named(T entry, String prompt) {
        entry.setPromptText(prompt);
        entry.setAccessibleText(prompt);
        return entry;
    }
}
