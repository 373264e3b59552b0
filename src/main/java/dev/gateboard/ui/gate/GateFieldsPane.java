package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.FieldDrafts;
import dev.gateboard.ui.control.NodeVisibility;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.ui.gate.action.ActionRequest;
import dev.gateboard.ui.gate.action.ActionSubmitter;
import dev.gateboard.ui.gate.action.GateSelection;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The fields inside a gate (rule R4), each filled where it stands: Enter takes what was typed.
final class GateFieldsPane extends VBox {
    private final Messages messages;
    private final ActionSubmitter actions;
    private List<FieldValue> drawn = List.of();
    private List<TextField> entries = List.of();

    private final DraftStore drafts;
    private Optional<ReviewStatus> reviewStatus = Optional.empty();
    private UUID review = new UUID(0, 0);

    private record FieldValue(Field field, String value) {}

    GateFieldsPane(Messages messages, ActionSubmitter deeds, DraftStore drafts) {
        this.drafts = drafts;
        this.messages = messages;
        this.actions = deeds;
        getStyleClass().setAll("gate-part");
    }

    void show(GateSelection selected) {
        var review = selected.reviewStatus().review();
        this.review = review.id();
        reviewStatus = Optional.of(selected.reviewStatus());
        var next = selected.gates().size() == 1
                ? selected.firstGate().fields().stream()
                        .map(field -> new FieldValue(field, review.value(field.placeholder())))
                        .toList()
                : List.<FieldValue>of();
        NodeVisibility.show(this, !next.isEmpty());
        if (next.equals(drawn)) return;
        boolean same = fields(next).equals(fields(drawn));
        var before = drawn;
        drawn = next;
        if (same) refill(before);
        else draw();
    }

    private static List<Field> fields(List<FieldValue> filled) {
        return filled.stream().map(FieldValue::field).toList();
    }

    private void draw() {
        entries = IntStream.range(0, drawn.size()).mapToObj(this::entry).toList();
        var parts = new ArrayList<Node>();
        for (int index = 0; index < drawn.size(); index++) {
            parts.add(new WrappedLabel(drawn.get(index).field().label(), "strong"));
            parts.add(entries.get(index));
        }
        getChildren().setAll(parts);
    }

    /// Someone filled one of them: the person who types keeps the keyboard and what is typed.
    private void refill(List<FieldValue> before) {
        for (int index = 0; index < drawn.size(); index++) {
            var entry = entries.get(index);
            if (entry.getText().equals(before.get(index).value()))
                entry.setText(drawn.get(index).value());
        }
    }

    private FieldDrafts drafts() {
        return new FieldDrafts(drafts, review);
    }

    private TextField entry(int index) {
        var field = drawn.get(index).field();
        var entry = TextFieldFactory.singleLine(
                messages.text("gate.fill", field.placeholder().text()));
        entry.setAccessibleText(field.label());
        var value = drawn.get(index).value();
        entry.setText(drafts().find(field, value).orElse(value));
        entry.textProperty()
                .addListener((_, _, text) ->
                        drafts().update(field, text, drawn.get(index).value()));
        entry.setOnAction(_ -> reviewStatus.ifPresent(shown -> {
            var kept = drafts();
            var _ = actions.perform(ActionRequest.basedOn(
                            shown, new Action.Fill(field.placeholder().index(), field.label(), entry.getText())))
                    .thenAccept(done -> {
                        if (done instanceof WorkspaceResult.Stored) kept.discard(field);
                    });
        }));
        return entry;
    }
}
