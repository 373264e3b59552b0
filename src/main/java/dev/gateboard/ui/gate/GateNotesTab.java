package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.language.VisibleText;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.ActionTextRules;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.model.review.GateState;
import dev.gateboard.text.TimeText;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.SingleLineTextField;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.ui.gate.action.ActionRequest;
import dev.gateboard.ui.gate.action.ActionSubmitter;
import dev.gateboard.ui.gate.action.GateSelection;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What was remarked on a gate, newest first, under a line that adds a remark.
final class GateNotesTab extends VBox {
    private static final String LINE = "note";

    private final Messages messages;
    private final SingleLineTextField entry;
    private final InlineMessage message = new InlineMessage();
    private List<Gate> gates = List.of();
    private int count;
    private final ActionSubmitter actions;
    private final DraftStore drafts;
    private Optional<GateSelection> shown = Optional.empty();

    GateNotesTab(Messages messages, ActionSubmitter deeds, DraftStore drafts) {
        this.messages = messages;
        this.actions = deeds;
        this.drafts = drafts;
        entry = TextFieldFactory.singleLine(messages.text("gate.note"));
        entry.setOnAction(_ -> shown.ifPresent(this::add));
        entry.textProperty()
                .addListener((_, _, text) ->
                        shown.ifPresent(selected -> drafts.keep(about(selected), LINE, Map.of("text", text))));
        entry.onCut(() -> message.showInfo(messages.text("entry.shortened", ActionTextRules.MOST)));
        getStyleClass().setAll("gate-tab");
    }

    private static String about(GateSelection selected) {
        return selected.draftKey() + ".note";
    }

    /// What was typed stays until it is on record.
    private void add(GateSelection selected) {
        var text = entry.getText().strip();
        if (text.isEmpty()) return;
        var notes = selected.shownGates().stream()
                .<Action>map(gate -> new Action.AddNote(gate.id(), text))
                .toList();
        var _ = actions.perform(ActionRequest.basedOn(selected.reviewStatus(), notes))
                .thenAccept(done -> {
                    boolean same = shown.filter(selected::isAboutTheSameAs).isPresent();
                    switch (done) {
                        case WorkspaceResult.Stored _ -> {
                            drafts.discard(about(selected), LINE);
                            if (same) entry.clear();
                            if (same) message.clear();
                        }
                        case WorkspaceResult.ActionRefused(String sentence) -> {
                            if (same) message.showError(sentence);
                        }
                    }
                });
    }

    void show(GateSelection selected) {
        if (shown.filter(selected::isAboutTheSameAs).isEmpty()) {
            shown = Optional.empty();
            message.clear();
            entry.setText(drafts.find(about(selected), LINE).getOrDefault("text", ""));
        }
        shown = Optional.of(selected);
        gates = selected.gates();
        var board = selected.reviewStatus();
        var notes = gates.size() == 1
                ? board.review().state(selected.firstGate()).notes().newestFirst()
                : List.<GateState.GateNote>of();
        count = notes.size();
        var rows = new ArrayList<Node>();
        if (!getChildren().contains(entry)) getChildren().setAll(entry, message);
        for (var note : notes) {
            var said = new Label(messages.text(
                    "gate.personAndTime",
                    note.attribution().by().name(),
                    TimeText.moment(
                            note.attribution().at(), board.at(), board.review().zone())));
            said.getStyleClass().addAll("secondary", "small");
            var text = new WrappedLabel(VisibleText.text(note.text()));
            rows.add(new VBox(2, text, said));
        }
        getChildren().remove(2, getChildren().size());
        getChildren().addAll(rows);
    }

    /// Whether something typed waits here.
    boolean hasDraft() {
        return !BlankText.isBlank(entry.getText());
    }

    int count() {
        return count;
    }
}
