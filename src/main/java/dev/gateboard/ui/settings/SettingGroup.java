package dev.gateboard.ui.settings;

import dev.gateboard.ui.control.WrappedLabel;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PropertySheet;

/// Settings that belong together: a heading and a property sheet.
final class SettingGroup extends VBox {
    private final PropertySheet sheet = new PropertySheet();

    SettingGroup(String heading, List<SettingItem> items) {
        super(4);
        sheet.setMode(PropertySheet.Mode.NAME);
        sheet.setModeSwitcherVisible(false);
        sheet.setSearchBoxVisible(false);
        // The page scrolls, and the keyboard goes from control to control.
        sheet.setFocusTraversable(false);
        sheet.setPropertyEditorFactory(item -> ((SettingItem) item).editor());
        sheet.getItems().setAll(items);
        sheet.setAccessibleText(heading);
        getChildren().setAll(new WrappedLabel(heading, "strong"), sheet);
        Runnable grow = this::grow;
        // Where texts wrap is known once they are laid out.
        sceneProperty().addListener((_, before, after) -> {
            if (before != null) before.removePostLayoutPulseListener(grow);
            if (after != null) after.addPostLayoutPulseListener(grow);
        });
    }

    /// The page scrolls; the sheet is as high as what is in it.
    private void grow() {
        if (!(sheet.lookup(".scroll-pane") instanceof ScrollPane inner)) return;
        inner.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        inner.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        inner.setFocusTraversable(false);
        if (inner.getContent() instanceof Region content) inner.setMinHeight(content.prefHeight(content.getWidth()));
    }
}
