package dev.gateboard.ui.overview;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.WrappedLabel;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;

/// Says which review was archived last, and brings it back: it left the list where it was pressed.
final class ArchivedLine extends HBox {
    private final Messages messages;

    ArchivedLine(Messages messages) {
        super(8);
        this.messages = messages;
        setAlignment(Pos.CENTER_LEFT);
        setId("archived-line");
        hide();
    }

    /// @param back brings the review back to the list
    void show(String name, Runnable back) {
        var sentence = new WrappedLabel(messages.text("overview.isArchived", name));
        sentence.setAccessibleRole(AccessibleRole.TEXT);
        getChildren().setAll(sentence, ButtonFactory.link(messages.text("overview.unarchive"), back));
        setShown(true);
    }

    void hide() {
        getChildren().clear();
        setShown(false);
    }

    private void setShown(boolean there) {
        setVisible(there);
        setManaged(there);
    }
}
