package dev.gateboard.ui.settings;

import dev.gateboard.ui.control.SegmentedControl;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;

/// A setting of which one of a few values is taken.
final class ChoiceSetting<T> extends StackPane {
    private final SegmentedControl<T> buttons;
    private final List<SegmentedControl.Option<T>> options;
    private final Consumer<T> taken;

    ChoiceSetting(String name, List<SegmentedControl.Option<T>> options, T selected, Consumer<T> taken) {
        this.options = List.copyOf(options);
        this.taken = taken;
        buttons = new SegmentedControl<>(this::take, "deed", "compact");
        buttons.setAccessibleText(name);
        buttons.show(options, selected);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(name);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(buttons);
        for (int index = 0; index < options.size(); index++)
            buttons.getButtons()
                    .get(index)
                    .setAccessibleText(name + ": " + options.get(index).text());
    }

    private void take(T value) {
        buttons.show(options, value);
        taken.accept(value);
    }
}
