package dev.gateboard.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.SegmentedButton;

/// A few short options of which one is taken, joined to one bar: filters, tabs, the kinds of source. Tab enters it at
/// the
/// option taken, arrows move between options, Enter and Space take one. Options that come from a document, which may be
/// many or long, are an `OptionChooser`.
public final class SegmentedControl<T> extends SegmentedButton {

    /// An option and the text on its button.
    ///
    /// @param more what the text leaves out, as a tooltip and for a screen reader; or empty
    public record Option<T>(T value, String text, String more) {
        public Option(T value, String text) {
            this(value, text, "");
        }
    }

    private final Consumer<T> taken;
    private final List<String> styles;
    private List<Option<T>> options = List.of();

    /// @param styles of each button: `deed` for buttons, `deed`, `compact` for small ones, `tab-word` for tabs
    public SegmentedControl(Consumer<T> taken, String... styles) {
        this.taken = taken;
        this.styles = List.of(styles);
        // What is taken is drawn from the state; a group would change it at the press already.
        setToggleGroup(null);
        setMinWidth(USE_PREF_SIZE);
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
    }

    /// Shows the options, none taken where `selected` is not among them.
    public void show(List<Option<T>> next, T selected) {
        if (!options.equals(next)) {
            options = List.copyOf(next);
            drawOptions();
        }
        boolean any = options.stream().anyMatch(option -> option.value().equals(selected));
        for (int index = 0; index < options.size(); index++) {
            boolean chosen = options.get(index).value().equals(selected);
            getButtons().get(index).setSelected(chosen);
            getButtons().get(index).setFocusTraversable(chosen || (!any && index == 0));
        }
    }

    /// Puts the keyboard on the option taken, or on the first.
    public void focusTaken() {
        getButtons().stream()
                .filter(ToggleButton::isFocusTraversable)
                .findFirst()
                .ifPresent(ToggleButton::requestFocus);
    }

    private void drawOptions() {
        var buttons = getButtons();
        // Buttons that stay keep the keyboard.
        for (int index = 0; index < Math.min(buttons.size(), options.size()); index++) {
            var option = options.get(index);
            buttons.get(index).setText(option.text());
            buttons.get(index).setOnAction(_ -> taken.accept(option.value()));
        }
        if (buttons.size() > options.size()) buttons.remove(options.size(), buttons.size());
        var more = new ArrayList<ToggleButton>();
        for (var option : options.subList(buttons.size(), options.size()))
            more.add(new ControlledToggleButton(
                    option.text(), () -> taken.accept(option.value()), styles.toArray(String[]::new)));
        buttons.addAll(more);
        for (int index = 0; index < options.size(); index++) explain(buttons.get(index), options.get(index));
    }

    private static void explain(ToggleButton button, Option<?> option) {
        boolean isPlain = option.more().isEmpty();
        button.setTooltip(isPlain ? null : new Tooltip(option.more()));
        button.setAccessibleText(isPlain ? option.text() : option.more());
    }

    private void move(KeyEvent press) {
        int step = press.getCode() == KeyCode.RIGHT ? 1 : press.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step == 0) return;
        var buttons = getButtons();
        for (int index = 0; index < buttons.size(); index++) {
            if (!buttons.get(index).isFocused()) continue;
            buttons.get(Math.clamp(index + (long) step, 0, buttons.size() - 1)).requestFocus();
            press.consume();
            return;
        }
    }
}
