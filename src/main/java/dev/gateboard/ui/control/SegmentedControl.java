package dev.gateboard.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/// A few options of which one is taken, side by side: filters, the options of a choice, tabs. Tab enters it at the
/// option taken, arrows move between options, Enter and Space take one.
public final class SegmentedControl<T> extends FlowPane {

    /// An option and the text on its button.
    public record Option<T>(T value, String text) {}

    private final Consumer<T> taken;
    private final List<String> styles;
    private List<Option<T>> options = List.of();

    /// @param styles of each button: `deed` for buttons, `deed`, `compact` for small ones, `tab-word` for tabs
    public SegmentedControl(Consumer<T> taken, String... styles) {
        this.taken = taken;
        this.styles = List.of(styles);
        getStyleClass().setAll("option-row");
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
            toggle(index).setSelected(chosen);
            toggle(index).setFocusTraversable(chosen || (!any && index == 0));
        }
    }

    /// As wide as its options side by side; with less room they take another row.
    @Override
    protected double computePrefWidth(double height) {
        double width = snappedLeftInset() + snappedRightInset();
        for (var child : getChildren()) width += snapSizeX(child.prefWidth(-1));
        return width + Math.max(0, getChildren().size() - 1) * snapSpaceX(getHgap());
    }

    private void drawOptions() {
        var toggles = new ArrayList<ControlledToggleButton>();
        for (int index = 0; index < options.size(); index++) {
            var option = options.get(index);
            if (index < getChildren().size()) {
                var toggle = toggle(index);
                toggle.setText(option.text());
                toggle.setOnAction(_ -> taken.accept(option.value()));
                toggles.add(toggle);
            } else {
                toggles.add(new ControlledToggleButton(
                        option.text(), () -> taken.accept(option.value()), styles.toArray(String[]::new)));
            }
        }
        getChildren().setAll(toggles);
    }

    private ControlledToggleButton toggle(int index) {
        return (ControlledToggleButton) getChildren().get(index);
    }

    private void move(KeyEvent press) {
        int step = press.getCode() == KeyCode.RIGHT ? 1 : press.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step == 0) return;
        for (int index = 0; index < options.size(); index++) {
            if (!toggle(index).isFocused()) continue;
            toggle(Math.clamp(index + (long) step, 0, options.size() - 1)).requestFocus();
            press.consume();
            return;
        }
    }
}
