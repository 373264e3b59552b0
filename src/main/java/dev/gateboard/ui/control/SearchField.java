package dev.gateboard.ui.control;

import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.controlsfx.control.textfield.CustomTextField;

/// A field to find something as one types: at its right the key that leads to it, and what empties it once something is
/// typed. Esc empties it, Esc again leaves it.
public final class SearchField extends CustomTextField {
    /// Around and between the prompt and the key.
    private static final double GAPS = 36;

    /// @param clearing what the button that empties it is called
    /// @param left what to do when the field is left for what was found, by Enter, Down or Esc
    public SearchField(String prompt, String clearing, KeyCombination keys, Consumer<String> typed, Runnable left) {
        getStyleClass().addAll("entry", "search-field");
        setPromptText(prompt);
        setAccessibleText(prompt);
        textProperty().addListener((_, _, text) -> typed.accept(text));
        addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            boolean leave = press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.DOWN;
            if (press.getCode() == KeyCode.ESCAPE) {
                leave = getText().isEmpty();
                clear();
            }
            if (leave) left.run();
            if (leave || press.getCode() == KeyCode.ESCAPE) press.consume();
        });
        var cap = new ShortcutLabel(keys);
        var empty = ButtonFactory.quiet("×", this::clear);
        empty.getStyleClass().add("search-clear");
        empty.setAccessibleText(clearing);
        empty.setFocusTraversable(false);
        rightProperty()
                .bind(textProperty()
                        .isEmpty()
                        .flatMap(none -> widthProperty()
                                .map(width -> !none ? empty : width.doubleValue() > room(cap) ? cap : null)));
    }

    /// What the prompt and the key take in the size that texts have now.
    private double room(ShortcutLabel cap) {
        var prompt = new Text(getPromptText());
        prompt.setFont(getFont());
        cap.applyCss();
        return prompt.getLayoutBounds().getWidth() + cap.prefWidth(-1) + GAPS;
    }

    /// Goes to the field, its text selected.
    public void focus() {
        requestFocus();
        selectAll();
    }
}
