package dev.gateboard.ui.settings;

import dev.gateboard.ui.control.WrappedLabel;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PropertySheet;

/// Settings that belong together: a heading and a property sheet.
final class SettingGroup extends VBox {
    SettingGroup(String heading, List<SettingItem> items) {
        super(4);
        var sheet = new PropertySheet();
        sheet.setMode(PropertySheet.Mode.NAME);
        sheet.setModeSwitcherVisible(false);
        sheet.setSearchBoxVisible(false);
        // The page scrolls, and the keyboard goes from control to control.
        sheet.setFocusTraversable(false);
        sheet.setPropertyEditorFactory(item -> ((SettingItem) item).editor());
        sheet.getItems().setAll(items);
        sheet.setAccessibleText(heading);
        sheet.skinProperty().subscribe(_ -> grow(sheet));
        getChildren().setAll(new WrappedLabel(heading, "strong"), sheet);
    }

    /// The page scrolls; the sheet is as high as what is in it.
    private static void grow(PropertySheet sheet) {
        if (!(sheet.lookup(".scroll-pane") instanceof ScrollPane inner)) return;
        inner.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        inner.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        inner.setFocusTraversable(false);
        // Where texts wrap is known once the width is.
        if (inner.getContent() instanceof Region content)
            content.needsLayoutProperty().addListener((_, _, needed) -> {
                if (!needed) inner.setMinHeight(content.prefHeight(content.getWidth()));
            });
    }
}
