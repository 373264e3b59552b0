package dev.gateboard.ui.board;

import javafx.animation.FadeTransition;
import javafx.animation.ParallelTransition;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// The one motion there is: a standing that changes cross-fades, and its row glows once. Nothing moves where the system
/// asks for reduced motion, and nothing when a cell is given another row.
final class Motion {
    private static final Duration FADE = Duration.millis(150);
    private static final Duration GLOW = Duration.millis(600);

    private final StackPane row;
    private final Node shape;
    private final Region glow = new Region();
    private final ParallelTransition moving;

    Motion(StackPane row, Node shape) {
        this.row = row;
        this.shape = shape;
        glow.getStyleClass().setAll("row-glow");
        glow.setMouseTransparent(true);
        var fade = new FadeTransition(FADE, shape);
        fade.setFromValue(0.2);
        fade.setToValue(1);
        var fading = new FadeTransition(GLOW, glow);
        fading.setFromValue(1);
        fading.setToValue(0);
        moving = new ParallelTransition(fade, fading);
        moving.setOnFinished(_ -> row.getChildren().remove(glow));
    }

    /// The cell shows `now` where `before` was; null where it showed nothing.
    void changed(@org.jspecify.annotations.Nullable Row before, Row now) {
        moving.stop();
        shape.setOpacity(1);
        row.getChildren().remove(glow);
        if (!isChange(before, now)
                || row.getScene() == null
                || row.getScene().getPreferences().isReducedMotion()) return;
        row.getChildren().addFirst(glow);
        moving.playFromStart();
    }

    private static boolean isChange(@org.jspecify.annotations.Nullable Row before, Row now) {
        return before instanceof Row.OfGate old
                && now instanceof Row.OfGate gate
                && old.key().equals(gate.key())
                && RowCell.sign(old) != RowCell.sign(gate);
    }
}
