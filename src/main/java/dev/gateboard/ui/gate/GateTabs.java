package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.SegmentedControl;
import dev.gateboard.ui.gate.action.ActionSubmitter;
import dev.gateboard.ui.gate.action.GateSelection;
import dev.gateboard.ui.gate.evidence.AttachmentController;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;

/// Evidence, notes and history, one at a time.
final class GateTabs extends VBox {
    private enum Tab {
        EVIDENCE,
        NOTES,
        HISTORY
    }

    private final Messages messages;
    private final SegmentedControl<Tab> row = new SegmentedControl<>(this::take, "tab-word");
    private final EvidenceTab evidence;
    private final GateNotesTab notes;
    private final GateHistoryTab history;
    private Tab tab = Tab.EVIDENCE;
    private String about = "";

    GateTabs(
            Messages messages,
            ActionSubmitter actions,
            DraftStore drafts,
            Consumer<String> links,
            AttachmentController attachments) {
        this.messages = messages;
        evidence = new EvidenceTab(messages, links, attachments);
        notes = new GateNotesTab(messages, actions, drafts);
        history = new GateHistoryTab(messages);
        row.getStyleClass().add("tabs");
        getStyleClass().setAll("gate-part", "gate-tabs");
        getChildren().setAll(row, evidence);
    }

    void show(GateSelection selected) {
        evidence.show(selected);
        notes.show(selected);
        history.show(selected);
        // A note half typed is not to be looked for.
        boolean turned = !selected.draftKey().equals(about);
        about = selected.draftKey();
        if (turned && notes.hasDraft()) tab = Tab.NOTES;
        draw();
    }

    void onChoose(Runnable choose) {
        evidence.onChoose(choose);
    }

    private void take(Tab next) {
        tab = next;
        draw();
    }

    private void draw() {
        row.show(
                List.of(
                        new SegmentedControl.Option<>(Tab.EVIDENCE, messages.count("gate.evidence", evidence.count())),
                        new SegmentedControl.Option<>(Tab.NOTES, messages.count("gate.notes", notes.count())),
                        new SegmentedControl.Option<>(Tab.HISTORY, messages.count("gate.history", history.count()))),
                tab);
        var body = switch (tab) {
            case EVIDENCE -> evidence;
            case NOTES -> notes;
            case HISTORY -> history;
        };
        if (!getChildren().get(1).equals(body)) getChildren().set(1, body);
    }
}
