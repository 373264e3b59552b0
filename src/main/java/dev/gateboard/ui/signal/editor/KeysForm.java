package dev.gateboard.ui.signal.editor;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeDraft;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;

/// The lines of a probe that is no query: a path, a service, a number.
final class KeysForm implements ProbeForm {
    private final Messages messages;
    private final FieldGrid fields = new FieldGrid();
    private final List<String> required;

    /// One line.
    record Line(String key, String name, String prompt) {}

    /// @param required keys that have to be filled
    KeysForm(Messages messages, List<Line> lines, List<String> required) {
        this.messages = messages;
        this.required = List.copyOf(required);
        for (var line : lines) fields.add(line.key(), line.name(), line.prompt());
    }

    @Override
    public Node node() {
        return fields;
    }

    @Override
    public Map<String, String> keys() {
        return fields.texts();
    }

    /// Fills a line in, as something that was found is taken.
    void fill(String key, String text) {
        fields.field(key).setText(text);
    }

    @Override
    public void show(ProbeDraft draft) {
        fields.show(draft.keys());
    }

    @Override
    public String problem() {
        for (var key : required) {
            var field = fields.field(key);
            if (field.getText().isBlank()) return messages.text("editor.missing", field.getAccessibleText());
        }
        return "";
    }

    @Override
    public void focus() {
        fields.focusFirst();
    }
}
