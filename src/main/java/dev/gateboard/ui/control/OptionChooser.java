package dev.gateboard.ui.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// The options that a document offers, of which one is taken: side by side where they are few and short, else a list
/// that
/// is searched as one types.
public final class OptionChooser<T> extends StackPane {
    /// So many letters side by side fit into a gate's details or into a row of the list, and into a row of a page.
    public static final int IN_A_ROW = 36;

    public static final int ON_A_PAGE = 72;

    private static final int BUTTONS = 4;

    private final int letters;
    private final Consumer<T> taken;
    private final SegmentedControl<T> buttons;
    private final ComboBox<SegmentedControl.Option<T>> list = new SearchableComboBox<>();
    private boolean isShowing;

    /// @param letters how many letters fit side by side: `IN_A_ROW` or `ON_A_PAGE`
    /// @param styles of each button, as in `SegmentedControl`
    public OptionChooser(String name, int letters, Consumer<T> taken, String... styles) {
        this.letters = letters;
        this.taken = taken;
        setAlignment(Pos.CENTER_LEFT);
        buttons = new SegmentedControl<>(taken, styles);
        list.getStyleClass().add("entry");
        list.setAccessibleText(name);
        list.setMaxWidth(Double.MAX_VALUE);
        list.setConverter(new StringConverter<>() {
            @Override
            public String toString(SegmentedControl.@Nullable Option<T> option) {
                return option == null ? "" : option.text();
            }

            @Override
            public SegmentedControl.@Nullable Option<T> fromString(String text) {
                return list.getItems().stream()
                        .filter(option -> option.text().equals(text))
                        .findFirst()
                        .orElse(null);
            }
        });
        list.valueProperty().addListener((_, _, option) -> take(option));
    }

    /// Shows the options, none taken where `selected` is not among them.
    public void show(List<SegmentedControl.Option<T>> options, T selected) {
        int needed = options.stream().mapToInt(option -> option.text().length()).sum();
        if (options.size() <= BUTTONS && needed <= letters) {
            buttons.show(options, selected);
            getChildren().setAll(buttons);
            return;
        }
        isShowing = true;
        list.getItems().setAll(options);
        list.setValue(options.stream()
                .filter(option -> option.value().equals(selected))
                .findFirst()
                .orElse(null));
        isShowing = false;
        getChildren().setAll(list);
    }

    /// Puts the keyboard on it.
    public void focusTaken() {
        if (getChildren().contains(list)) list.requestFocus();
        else buttons.focusTaken();
    }

    private void take(SegmentedControl.@Nullable Option<T> option) {
        if (option != null && !isShowing) taken.accept(option.value());
    }
}
