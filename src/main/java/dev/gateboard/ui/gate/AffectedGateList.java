package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.language.VisibleText;
import dev.gateboard.model.apply.BulkAction;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.text.review.ConcurrentChangeText;
import dev.gateboard.ui.gate.action.GateSelection;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Of several gates, those that an action would decide and those it would leave out (rule R16), the first of very many.
final class AffectedGateList extends VBox {
    private static final int MOST = 100;

    private final Messages messages;

    AffectedGateList(Messages messages) {
        super(4);
        this.messages = messages;
    }

    void show(GateSelection selected) {
        var bulk = selected.bulkAction(BulkAction.Kind.PASS);
        var undecided = bulk.includedGates();
        getChildren().clear();
        undecided.stream().limit(MOST).map(AffectedGateList::row).forEach(getChildren()::add);
        if (undecided.size() > MOST) {
            var more = GateHeader.wrapped();
            more.setText(messages.text("gate.moreLeaves", undecided.size() - MOST));
            getChildren().add(more);
        }
        bulk.skippedGates().stream().limit(MOST).map(this::leftOut).forEach(getChildren()::add);
    }

    private Label leftOut(BulkAction.SkippedGate left) {
        var label = GateHeader.wrapped();
        label.setText(messages.text("gate.leftOut", ConcurrentChangeText.skippedText(left)));
        label.getStyleClass().add("small");
        return label;
    }

    private static Label row(Gate leaf) {
        var label = GateHeader.wrapped();
        label.setText(VisibleText.text(leaf.text()));
        label.getStyleClass().add("undecided");
        return label;
    }
}
