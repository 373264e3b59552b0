package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.language.VisibleText;
import dev.gateboard.model.apply.BulkAction;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.text.review.ConcurrentChangeText;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.ui.control.WrappedLabel;
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
        var checklist = selected.reviewStatus().review().checklist();
        var names = SectionText.names(checklist);
        undecided.stream()
                .limit(MOST)
                .map(leaf -> row(SectionText.withSection(checklist, names, leaf, leaf.text())))
                .forEach(getChildren()::add);
        if (undecided.size() > MOST) {
            getChildren().add(new WrappedLabel(messages.text("gate.moreLeaves", undecided.size() - MOST), "secondary"));
        }
        bulk.skippedGates().stream()
                .limit(MOST)
                .map(left -> leftOut(checklist, left))
                .forEach(getChildren()::add);
    }

    private Label leftOut(Checklist checklist, BulkAction.SkippedGate left) {
        return new WrappedLabel(
                messages.text("gate.leftOut", ConcurrentChangeText.skippedText(checklist, left)), "secondary", "small");
    }

    private static Label row(String leaf) {
        return new WrappedLabel(VisibleText.text(leaf), "secondary", "undecided");
    }
}
