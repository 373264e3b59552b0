package dev.gateboard.ui.checklist;

import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// The one motion there is: a status that changes cross-fades, and its row glows once. Nothing moves where the system
/// asks for reduced motion, and nothing when a cell is given another row.
///
/// It is one transition: a fade within a ParallelTransition that has run before misses its end when a frame comes
/// late, and the sign stays pale.
final class StatusChangeAnimation {
    private static final double FADE = 150;
    private static final double GLOW = 600;
    private static final double PALE = 0.2;

    private final StackPane row;
    private final Node shape;
    private final Region glow = new Region();
    private final Transition moving = new Moving();

    StatusChangeAnimation(StackPane row, Node shape) {
        this.row = row;
        this.shape = shape;
        glow.getStyleClass().setAll("row-glow");
        glow.setMouseTransparent(true);
        moving.setOnFinished(_ -> row.getChildren().remove(glow));
    }

    /// The cell shows `now` where `before` was; null where it showed nothing.
    void animate(@org.jspecify.annotations.Nullable ChecklistRow before, ChecklistRow now) {
        moving.stop();
        shape.setOpacity(1);
        row.getChildren().remove(glow);
        if (!GateRowContent.isStatusChange(before, now)
                || row.getScene() == null
                || row.getScene().getPreferences().isReducedMotion()) return;
        row.getChildren().addFirst(glow);
        moving.playFromStart();
    }

    private final class Moving extends Transition {
        Moving() {
            setCycleDuration(Duration.millis(GLOW));
            setInterpolator(Interpolator.LINEAR);
        }

        @Override
        protected void interpolate(double part) {
            shape.setOpacity(Math.min(1, PALE + (1 - PALE) * part * GLOW / FADE));
            glow.setOpacity(1 - part);
        }
    }
}
