package dev.gateboard.ui.gate.action;

import dev.gateboard.language.Messages;
import dev.gateboard.model.apply.BulkAction;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.text.review.ConcurrentChangeText;
import dev.gateboard.ui.control.NodeVisibility;
import java.util.List;
import javafx.scene.control.Label;

/// Says what an action on several gates leaves alone, before it is done (rule R16).
final class SkippedGatesLabel extends Label {
    private final Messages messages;

    SkippedGatesLabel(Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("secondary", "small");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setId("left-out");
    }

    void show(Checklist checklist, List<BulkAction.SkippedGate> left) {
        setText(left.isEmpty() ? "" : messages.text("gate.leftOut", ConcurrentChangeText.skippedText(checklist, left)));
        NodeVisibility.show(this, !left.isEmpty());
    }
}
