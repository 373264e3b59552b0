package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.NodeVisibility;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.ui.gate.action.GateSelection;
import dev.gateboard.ui.text.InlineCodeParser;
import dev.gateboard.ui.text.RichTextFlow;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What would clear the gate, and what past reviews show of it.
final class GateHintPane extends VBox {
    private final Messages messages;
    private final RichTextFlow hint = new RichTextFlow(_ -> {});
    private final Label lesson = new WrappedLabel("", "secondary", "small", "lesson");

    GateHintPane(Messages messages) {
        this.messages = messages;
        var heading = new Label(messages.text("gate.howToClear"));
        heading.getStyleClass().add("strong");
        hint.getStyleClass().add("secondary");
        showLesson("");
        getChildren().setAll(heading, hint, lesson);
        getStyleClass().setAll("gate-part");
    }

    void show(GateSelection selected) {
        boolean needed = selected.isOne()
                && !selected.reviewStatus()
                        .status(selected.firstGate())
                        .status()
                        .isCleared();
        NodeVisibility.show(this, needed);
        if (needed) hint.show(InlineCodeParser.runs(GateHintText.of(messages, selected)));
    }

    void showLesson(String text) {
        lesson.setText(text);
        NodeVisibility.show(lesson, !text.isEmpty());
    }
}
