package dev.gateboard.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// Shows something large beside what it belongs to, under a title. Esc closes it.
public final class TitledPopOver {
    private final PopOver popOver;

    public TitledPopOver(String title, Node... content) {
        var box = new VBox(8, content);
        box.getStyleClass().setAll("curve-large");
        popOver = new PopOver(box);
        popOver.setTitle(title);
        popOver.setHeaderAlwaysVisible(true);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setArrowLocation(PopOver.ArrowLocation.RIGHT_TOP);
        // Its own stylesheet would win over ours, and knows no appearances.
        popOver.getRoot().getStylesheets().clear();
    }

    public void open(Node owner) {
        if (isShowing()) return;
        popOver.show(owner);
        // A window of its own, which follows the appearance of the one it belongs to.
        popOver.getScene()
                .getPreferences()
                .setColorScheme(owner.getScene().getPreferences().getColorScheme());
    }

    public void close() {
        popOver.hide();
    }

    public boolean isShowing() {
        return popOver.isShowing();
    }
}
