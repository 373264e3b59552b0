package dev.gateboard.ui.control;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.scene.control.TextField;
import org.controlsfx.control.textfield.TextFields;

/// Offers what a field may be completed to while it is typed.
public final class TextCompletion {
    private TextCompletion() {}

    /// ControlsFX shows the answer that comes last, which may be that to an older text: `offers` is asked
    /// once more where something was typed meanwhile.
    ///
    /// @param rows how many offers are seen at once
    /// @param offers what a text may be completed to, asked on a thread of its own
    public static <T> void bind(TextField field, int rows, Function<String, List<T>> offers) {
        var newest = new AtomicReference<>(field.getText());
        field.textProperty().addListener((_, _, text) -> newest.set(text));
        var completion = TextFields.<T>bindAutoCompletion(field, _ -> newestOffers(newest, offers));
        completion.setVisibleRowCount(rows);
        // As wide as the field, where ControlsFX would cut long offers.
        completion.prefWidthProperty().bind(field.widthProperty());
    }

    private static <T> List<T> newestOffers(AtomicReference<String> newest, Function<String, List<T>> offers) {
        while (true) {
            var typed = Objects.requireNonNullElse(newest.get(), "");
            var found = offers.apply(typed);
            if (typed.equals(newest.get())) return found;
        }
    }
}
