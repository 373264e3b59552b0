package dev.gateboard.ui.control;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.scene.control.TextField;
import org.controlsfx.control.textfield.TextFields;

/// Offers what a field may be completed to while it is typed.
public final class TextCompletion {
    private TextCompletion() {}

    /// @param rows how many offers are seen at once
    /// @param offers asked for a text on a thread of its own, once more where something was typed meanwhile:
    ControlsFX
    ///     shows the answer that comes last, which may be that to an older text
    public static <T> void bind(TextField field, int rows, Function<String, List<T>> offers) {
        var newest = new AtomicReference<>(field.getText());
        field.textProperty().addListener((_, _, text) -> newest.set(text));
        TextFields.<T>bindAutoCompletion(field, _ -> newestOffers(newest, offers))
                .setVisibleRowCount(rows);
    }

    private static <T> List<T> newestOffers(AtomicReference<String> newest, Function<String, List<T>> offers) {
        while (true) {
            var typed = newest.get();
            var found = offers.apply(typed);
            if (typed.equals(newest.get())) return found;
        }
    }
}
