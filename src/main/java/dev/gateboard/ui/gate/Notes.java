package dev.gateboard.ui.gate;

import dev.gateboard.model.Blank;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateState;
import dev.gateboard.model.WrittenTexts;
import dev.gateboard.ui.kit.Deeds;
import dev.gateboard.ui.kit.Entries;
import dev.gateboard.ui.kit.LineField;
import dev.gateboard.ui.kit.MessageLine;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.Wish;
import dev.gateboard.words.Times;
import dev.gateboard.words.Visible;
import dev.gateboard.workspace.Done;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What was remarked on a gate, newest first, under a line that adds a remark.
final class Notes extends VBox {
    private static final String LINE = "note";

    private final Messages messages;
    private final LineField entry;
    private final MessageLine message = new MessageLine();
    private List<Gate> gates = List.of();
    private int count;
    private final Deeds deeds;
    private final Drafts drafts;
    private Optional<Selected> shown = Optional.empty();

    Notes(Messages messages, Deeds deeds, Drafts drafts) {
        this.messages = messages;
        this.deeds = deeds;
        this.drafts = drafts;
        entry = Entries.line(messages.text("gate.note"));
        entry.setOnAction(_ -> shown.ifPresent(this::add));
        entry.textProperty()
                .addListener((_, _, text) ->
                        shown.ifPresent(selected -> drafts.keep(about(selected), LINE, Map.of("text", text))));
        entry.onCut(() -> message.inform(messages.text("entry.cut", WrittenTexts.MOST)));
        getStyleClass().setAll("gate-tab");
    }

    private static String about(Selected selected) {
        return selected.about() + ".note";
    }

    /// What was typed stays until it is on record.
    private void add(Selected selected) {
        var text = entry.getText().strip();
        if (text.isEmpty()) return;
        var notes = selected.each().stream()
                .<Deed>map(gate -> new Deed.AddNote(gate.id(), text))
                .toList();
        var _ = deeds.perform(Wish.on(selected.board(), notes)).thenAccept(done -> {
            boolean same = shown.filter(selected::isAboutTheSameAs).isPresent();
            switch (done) {
                case Done.Stored _ -> {
                    drafts.discard(about(selected), LINE);
                    if (same) entry.clear();
                    if (same) message.silence();
                }
                case Done.Refused(String sentence) -> {
                    if (same) message.refuse(sentence);
                }
            }
        });
    }

    void show(Selected selected) {
        if (shown.filter(selected::isAboutTheSameAs).isEmpty()) {
            shown = Optional.empty();
            message.silence();
            entry.setText(drafts.of(about(selected), LINE).getOrDefault("text", ""));
        }
        shown = Optional.of(selected);
        gates = selected.gates();
        var board = selected.board();
        var notes = gates.size() == 1
                ? board.review().state(selected.first()).notes().newestFirst()
                : List.<GateState.GateNote>of();
        count = notes.size();
        var rows = new ArrayList<Node>();
        if (!getChildren().contains(entry)) getChildren().setAll(entry, message);
        for (var note : notes) {
            var said = new Label(messages.text(
                    "gate.said",
                    note.said().by().name(),
                    Times.moment(note.said().at(), board.at(), board.review().zone())));
            said.getStyleClass().addAll("secondary", "small");
            var text = new Label(Visible.text(note.text()));
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
            rows.add(new VBox(2, text, said));
        }
        getChildren().remove(2, getChildren().size());
        getChildren().addAll(rows);
    }

    /// Whether something typed waits here.
    boolean hasDraft() {
        return !Blank.is(entry.getText());
    }

    int count() {
        return count;
    }
}
