package dev.gateboard.ui.checklist;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.status.GateView;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.FieldDrafts;
import dev.gateboard.ui.control.OptionChooser;
import dev.gateboard.ui.control.SegmentedControl;
import dev.gateboard.ui.control.TextFieldFactory;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The value of a field, or the option of a choice, edited in its row: Enter commits, Esc leaves it as it was. What
/// is refused stays, with the reason behind it.
final class RowValueEditor extends HBox {
    private static final double ENTRY = 140;

    private final TextField entry;
    private final OptionChooser<String> options;
    private final Label refusal = new Label();
    private final boolean offers;
    private final boolean resumed;

    static boolean canEdit(ChecklistRow row) {
        return switch (row) {
            case ChecklistRow.FieldRow _ -> true;
            case ChecklistRow.GateRow gate -> !gate.gate().options().isEmpty();
            case ChecklistRow.SectionRow _, ChecklistRow.TextRow _ -> false;
        };
    }

    /// @param drafts keeps what is typed until it is used, or thrown away by Cancel
    RowValueEditor(ChecklistRow row, Messages messages, FieldDrafts drafts, Consumer<String> commit, Runnable cancel) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().setAll("value-editor");
        var label = new Label(label(row));
        label.setMinWidth(60);
        entry = TextFieldFactory.singleLine(messages.text("field.value"));
        entry.getStyleClass().add("compact");
        var typed = typed(row, drafts);
        resumed = typed.isPresent();
        entry.setText(typed.orElse(value(row)));
        if (row instanceof ChecklistRow.FieldRow field)
            entry.textProperty().addListener((_, _, text) -> drafts.update(field.field(), text, field.value()));
        entry.setAccessibleText(label.getText());
        entry.setOnAction(_ -> commit.accept(entry.getText()));
        entry.setMinWidth(ENTRY); // a refusal beside it is cut first
        refusal.setMinWidth(0);
        HBox.setHgrow(entry, Priority.ALWAYS);
        options = new OptionChooser<>(label.getText(), OptionChooser.IN_A_ROW, commit, "deed", "compact");
        offers = !options(row).isEmpty();
        options.show(
                options(row).stream()
                        .map(option -> new SegmentedControl.Option<>(option, option))
                        .toList(),
                value(row));
        refusal.getStyleClass().setAll("label", "refusal", "small");
        refusal.setManaged(false);
        getChildren().setAll(label, middle(row), refusal, ButtonFactory.quiet(messages.text("field.cancel"), () -> {
            if (row instanceof ChecklistRow.FieldRow field) drafts.discard(field.field());
            cancel.run();
        }));
        ((javafx.scene.control.Button) getChildren().getLast()).getStyleClass().add("compact");
        addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() != KeyCode.ESCAPE) return;
            cancel.run();
            press.consume();
        });
    }

    /// A field that offers options may still be filled with something else; a choice may not.
    private Node middle(ChecklistRow row) {
        if (!offers) return entry;
        if (row instanceof ChecklistRow.GateRow) return options;
        var both = new HBox(8, options, entry);
        both.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(both, Priority.ALWAYS);
        return both;
    }

    /// Puts the keyboard into it.
    void focus() {
        if (!offers) {
            entry.applyCss(); // what draws it selects all when it is made
            entry.requestFocus();
            if (resumed) entry.end();
            else entry.selectAll();
            return;
        }
        options.focusTaken();
    }

    void showError(String sentence) {
        TextFieldFactory.setInvalid(entry, true);
        refusal.setText(sentence);
        refusal.setManaged(true);
    }

    private static Optional<String> typed(ChecklistRow row, FieldDrafts drafts) {
        return row instanceof ChecklistRow.FieldRow(Field field, String value, int _)
                ? drafts.find(field, value)
                : Optional.empty();
    }

    private static String label(ChecklistRow row) {
        return switch (row) {
            case ChecklistRow.FieldRow field -> field.field().label();
            case ChecklistRow.GateRow gate -> gate.gate().text();
            case ChecklistRow.SectionRow _, ChecklistRow.TextRow _ -> "";
        };
    }

    private static String value(ChecklistRow row) {
        return switch (row) {
            case ChecklistRow.FieldRow field -> field.value();
            case ChecklistRow.GateRow gate
            when gate.status().reason() instanceof GateView.Reason.ByPerson(Mark.Chosen chosen) -> chosen.option();
            case ChecklistRow.GateRow _, ChecklistRow.SectionRow _, ChecklistRow.TextRow _ -> "";
        };
    }

    private static List<String> options(ChecklistRow row) {
        return switch (row) {
            case ChecklistRow.FieldRow field -> field.field().placeholder().options();
            case ChecklistRow.GateRow gate -> gate.gate().options();
            case ChecklistRow.SectionRow _, ChecklistRow.TextRow _ -> List.of();
        };
    }
}
