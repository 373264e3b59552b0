package dev.gateboard.ui.signal.editor;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ListedAlertRule;
import dev.gateboard.model.signal.ProbeDraft;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.OptionChooser;
import dev.gateboard.ui.control.SegmentedControl;
import dev.gateboard.ui.signal.editor.ProbeEditorController.EditorFound;
import dev.gateboard.ui.signal.editor.ProbeEditorController.EditorRefused;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// An alert rule, picked from those that the server evaluates, each with its state.
final class AlertRuleForm implements ProbeForm {
    private static final Pattern PLAIN = Pattern.compile("[\\w -]+");

    private final Messages messages;
    private final FieldGrid fields = new FieldGrid();
    private final InlineMessage message = new InlineMessage();
    private final OptionChooser<String> rules;
    private final VBox node;
    private List<SegmentedControl.Option<String>> options = List.of();

    AlertRuleForm(Messages messages, ProbeEditorController controller, String source) {
        this.messages = messages;
        rules = new OptionChooser<>(messages.text("editor.rules"), OptionChooser.ON_A_PAGE, this::take, "deed");
        rules.setAlignment(Pos.CENTER_LEFT);
        fields.add("name", messages.text("editor.rule"), messages.text("editor.rulePrompt"));
        node = new VBox(12, rules, fields, message);
        message.showInfo(messages.text("editor.looking"));
        var _ = controller.alertRules(source).thenAccept(answer -> {
            switch (answer) {
                case EditorFound<List<ListedAlertRule>>(List<ListedAlertRule> found) -> listed(found);
                case EditorRefused<List<ListedAlertRule>>(String sentence) -> message.showError(sentence);
            }
        });
    }

    private void listed(List<ListedAlertRule> found) {
        if (found.isEmpty()) message.showInfo(messages.text("editor.noRules"));
        else message.clear();
        options = found.stream()
                .map(rule -> new SegmentedControl.Option<>(rule.name(), text(rule)))
                .toList();
        rules.show(options, fields.field("name").getText());
    }

    private String text(ListedAlertRule rule) {
        return rule.state().isEmpty()
                ? rule.name()
                : messages.text("editor.ruleWithState", rule.name(), state(rule.state()));
    }

    private String state(String state) {
        return switch (state) {
            case "firing" -> messages.text("editor.firing");
            case "pending" -> messages.text("editor.pending");
            case "inactive" -> messages.text("editor.inactive");
            default -> state;
        };
    }

    /// The probe takes a pattern; a name with signs of one is taken literally.
    private void take(String name) {
        fields.field("name").setText(PLAIN.matcher(name).matches() ? name : Pattern.quote(name));
        rules.show(options, name);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Map<String, String> keys() {
        return fields.texts();
    }

    @Override
    public void show(ProbeDraft draft) {
        fields.show(draft.keys());
        rules.show(options, draft.text("name"));
    }

    @Override
    public String problem() {
        return fields.field("name").getText().isBlank()
                ? messages.text("editor.missing", messages.text("editor.rule"))
                : "";
    }

    @Override
    public void focus() {
        rules.focusTaken();
    }
}
