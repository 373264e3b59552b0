package dev.gateboard.ui.meeting;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Lays its content out as for one size of window and scales it to the real one, so that a slide looks the same in a
/// small window and on a large screen.
final class ScaleToFitPane extends Region {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 700;

    private final Region content;
    private final Scale scale = new Scale(1, 1);

    ScaleToFitPane(Region content) {
        this.content = content;
        content.getTransforms().add(scale);
        content.setManaged(false);
        getChildren().setAll(content);
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.max(0.1, Math.min(getWidth() / WIDTH, getHeight() / HEIGHT));
        scale.setX(factor);
        scale.setY(factor);
        content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
    }
}
