package dev.gateboard.app.window;

import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Shows a window once: with its first board in it, so that everything is styled and laid out one time only, or
/// without it where a large log takes longer than someone looks at nothing. On the JavaFX thread.
public final class DeferredWindowDisplay {
    private static final Duration PATIENCE = Duration.millis(400);

    private final Stage stage;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private boolean shown;

    public DeferredWindowDisplay(Stage stage) {
        this.stage = stage;
        patience.setOnFinished(_ -> showNow());
        patience.play();
    }

    public void showNow() {
        patience.stop();
        if (shown) return;
        shown = true;
        stage.show();
    }
}
