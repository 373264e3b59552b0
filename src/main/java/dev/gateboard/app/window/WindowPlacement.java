package dev.gateboard.app.window;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Where a window was asked to come, where it came, and so what to ask for at the next start. On the JavaFX thread.
final class WindowPlacement {
    /// A window manager has put a new window in its place by then.
    private static final Duration SETTLED = Duration.millis(800);

    private final Stage stage;
    private Optional<WindowBounds> asked = Optional.empty();
    private Optional<WindowBounds> settled = Optional.empty();
    private Optional<WindowBounds> last = Optional.empty();

    WindowPlacement(Stage stage) {
        this.stage = stage;
        var pause = new PauseTransition(SETTLED);
        pause.setOnFinished(_ -> settled = Optional.of(WindowBounds.of(stage)));
        stage.showingProperty().subscribe(shown -> {
            if (shown) pause.playFromStart();
        });
        // A window that is hidden has no place any more.
        for (var each : new javafx.beans.value.ObservableValue<?>[] {
            stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty()
        }) each.subscribe(_ -> keep());
    }

    private void keep() {
        if (stage.isShowing() && !stage.isIconified() && !stage.isMaximized() && !stage.isFullScreen())
            last = Optional.of(WindowBounds.of(stage));
    }

    void requestBounds(WindowBounds bounds) {
        asked = Optional.of(bounds);
        bounds.applyTo(stage);
    }

    /// What to keep; empty where the window was not on screen long enough to be somewhere.
    Optional<WindowBounds> boundsToSave() {
        if (settled.isEmpty()) return Optional.empty();
        var now = last.orElse(settled.get());
        return Optional.of(asked.map(wanted -> wanted.moved(settled.get(), now)).orElse(now));
    }
}
