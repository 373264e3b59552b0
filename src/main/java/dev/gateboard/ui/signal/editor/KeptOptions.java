package dev.gateboard.ui.signal.editor;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.NodeVisibility;
import dev.gateboard.ui.control.WrappedLabel;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;

/// How a probe is kept: its name, whether it may change its gate, and whether it is written beside the checklist too.
final class KeptOptions extends VBox {
    private final Messages messages;
    private final FieldGrid fields = new FieldGrid();
    private final TextField name;
    private final ToggleSwitch automatic;
    private final Label about;
    private final CheckBox written = new CheckBox();

    KeptOptions(Messages messages) {
        super(10);
        this.messages = messages;
        name = fields.add("id", messages.text("editor.name"), messages.text("editor.namePrompt"));
        automatic = new ToggleSwitch(messages.text("editor.automatic"));
        automatic.setId("editor-automatic");
        automatic.setAccessibleText(messages.text("editor.automatic"));
        about = new WrappedLabel(messages.text("editor.automaticAbout"), "secondary", "small");
        written.setId("editor-written");
        getChildren().setAll(fields, automatic, about, written);
        getStyleClass().add("kept-options");
    }

    /// @param probe its name; empty for another one
    /// @param file beside the checklist; empty where that is not known
    void show(String probe, boolean isAutomatic, String file) {
        name.setText(probe);
        // Under one name it is the same probe, with its past.
        name.setEditable(probe.isEmpty());
        automatic.setSelected(isAutomatic);
        written.setSelected(false);
        NodeVisibility.show(written, !file.isEmpty());
        written.setText(messages.text("editor.alsoWrite", file));
    }

    String name() {
        return name.getText();
    }

    boolean isAutomatic() {
        return automatic.isSelected();
    }

    boolean isWritten() {
        return written.isVisible() && written.isSelected();
    }
}
