package dev.gateboard.demo;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.ButtonFactory;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A window's view while the release week is played in it: the view itself, and below it the mark of the demo, what
/// happened and why it matters, and the two keys that go on and leave. Keys that are typed into a line are the
/// line's.
public final class ReleaseWeekFrame extends BorderPane {
    /// In a small window the buttons stand above each other.
    private static final double SMALL = 900;

    private final FrameListener asked;
    private final Label place = new Label();
    private final Label caption = new Label();
    private final Button next;
    private boolean swallow;

    /// What can be asked for here.
    public interface FrameListener {
        void next();

        void leave();
    }

    public ReleaseWeekFrame(Region view, FrameListener asked) {
        this.asked = asked;
        var mark = new Label(Messages.DEMO.text("week.demo"));
        mark.getStyleClass().setAll("label", "demo-mark");
        mark.setMinWidth(USE_PREF_SIZE);
        place.getStyleClass().addAll("secondary", "small");
        place.setMinWidth(USE_PREF_SIZE);
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        caption.setMinWidth(0);
        caption.setMaxWidth(Double.MAX_VALUE);
        caption.getStyleClass().add("week-caption");
        HBox.setHgrow(caption, Priority.ALWAYS);
        next = withKey(ButtonFactory.primary(Messages.DEMO.text("week.next"), asked::next), KeyCode.SPACE);
        next.setId("week-next");
        var leave = withKey(ButtonFactory.secondary(Messages.DEMO.text("week.leave"), asked::leave), KeyCode.ESCAPE);
        leave.setId("week-leave");
        var where = new VBox(4, mark, place);
        where.setAlignment(Pos.CENTER);
        var beside = new HBox(8, next, leave);
        var above = new VBox(4);
        var bar = new HBox(16, where, caption, beside, above);
        above.setAlignment(Pos.CENTER_RIGHT);
        beside.setAlignment(Pos.CENTER_RIGHT);
        widthProperty().addListener((_, _, width) -> {
            var host = width.doubleValue() < SMALL ? above : beside;
            if (!host.getChildren().contains(next)) host.getChildren().setAll(next, leave);
        });
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().setAll("week-bar");
        bar.setAccessibleText(Messages.DEMO.text("week.bar"));
        getStyleClass().setAll("week-frame");
        setCenter(view);
        setBottom(bar);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, typed -> {
            if (swallow) typed.consume();
        });
        addEventFilter(KeyEvent.KEY_RELEASED, release -> {
            if (swallow) release.consume();
            swallow = false;
        });
    }

    private static Button withKey(Button button, KeyCode key) {
        button.setFocusTraversable(false);
        return ButtonFactory.withKey(
                button, new javafx.scene.input.KeyCodeCombination(key, new KeyCombination.Modifier[0]));
    }

    private void pressed(KeyEvent press) {
        boolean held = press.isShortcutDown() || press.isAltDown() || press.isShiftDown();
        if (held || press.getTarget() instanceof TextInputControl) return;
        switch (press.getCode()) {
            case SPACE, RIGHT -> asked.next();
            case ESCAPE -> asked.leave();
            default -> {
                return;
            }
        }
        swallow = true;
        press.consume();
    }

    /// What happened.
    ///
    /// @param step from 1
    public void show(int step, int steps, String words) {
        place.setText(Messages.DEMO.text("week.place", step, steps));
        caption.setText(words);
        caption.setAccessibleText(place.getText() + ". " + words);
        next.setText(step < steps ? Messages.DEMO.text("week.next") : Messages.DEMO.text("week.end"));
        next.setDisable(false);
    }

    /// What is under way is not done yet.
    public void showWaiting() {
        next.setDisable(true);
    }

    /// Whether it can go on.
    public boolean isReady() {
        return !next.isDisable();
    }
}
