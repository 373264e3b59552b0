package dev.gateboard.ui.gate.action;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.EvidenceInput;
import dev.gateboard.ui.control.NodeVisibility;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;

/// Names the files and links that come with an action once it is done. Takes no room while there are none.
final class AddedEvidenceLabel extends Label {
    private final Messages messages;
    private final List<EvidenceInput> added = new ArrayList<>();

    AddedEvidenceLabel(Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("secondary", "small");
        setWrapText(true);
        NodeVisibility.show(this, false);
    }

    void add(List<EvidenceInput> more) {
        added.addAll(more);
        setText(messages.text(
                "gate.with", added.stream().map(each -> each.evidence().label()).collect(Collectors.joining(", "))));
        NodeVisibility.show(this, true);
    }

    List<EvidenceInput> added() {
        return added;
    }
}
