package dev.gateboard.ui.settings;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.PropertyEditor;

/// One line of a property sheet. Its control shows the setting and changes it, so the sheet carries no value of its
/// own.
///
/// @param about what it does, as the label's tooltip says
record SettingItem(String name, String about, Node control) implements PropertySheet.Item {

    /// As a property sheet asks for it.
    PropertyEditor<Object> editor() {
        return new PropertyEditor<>() {
            @Override
            public Node getEditor() {
                return control;
            }

            @Override
            public Object getValue() {
                return "";
            }

            @Override
            public void setValue(Object value) {}
        };
    }

    @Override
    public Class<?> getType() {
        return String.class;
    }

    @Override
    public String getCategory() {
        return "";
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDescription() {
        return about;
    }

    @Override
    public Object getValue() {
        return "";
    }

    @Override
    public void setValue(Object value) {}

    @Override
    public Optional<ObservableValue<? extends Object>> getObservableValue() {
        return Optional.empty();
    }
}
