package dev.gateboard.ui.gate;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateState;
import dev.gateboard.ui.kit.Deeds;
import dev.gateboard.ui.kit.Entries;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.words.Times;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// What was remarked on a gate, newest first, under a line that adds a remark.
final class Notes extends VBox {
    private final Messages messages;
    private final TextField entry;
    private List<Gate> gates = List.of();
    private int count;

    Notes(Messages messages, Deeds deeds) {
        this.messages = messages;
        entry = Entries.line(messages.text("gate.note"));
        entry.setOnAction(_ -> {
            var text = entry.getText().strip();
            if (text.isEmpty()) return;
            deeds.perform(
                    gates.stream()
                            .<Deed>map(gate -> new Deed.AddNote(gate.id(), text))
                            .toList(),
                    List.of());
        });
        getStyleClass().setAll("gate-tab");
    }

    void show(Selected selected) {
        gates = selected.gates();
        var board = selected.board();
        var notes = gates.size() == 1
                ? board.review().state(selected.first()).notes().newestFirst()
                : List.<GateState.GateNote>of();
        count = notes.size();
        var rows = new ArrayList<Node>();
        if (!getChildren().contains(entry)) getChildren().add(entry);
        for (var note : notes) {
            var said = new Label(messages.text(
                    "gate.said",
                    note.said().by().name(),
                    Times.moment(note.said().at(), board.at(), board.review().zone())));
            said.getStyleClass().addAll("secondary", "small");
            var text = new Label(note.text());
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
            rows.add(new VBox(2, text, said));
        }
        getChildren().remove(1, getChildren().size());
        getChildren().addAll(rows);
    }

    /// Forgets what was typed: it is said now, or was meant for another gate.
    void clear() {
        entry.clear();
    }

    int count() {
        return count;
    }
}
