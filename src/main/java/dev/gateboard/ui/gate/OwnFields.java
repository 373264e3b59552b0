package dev.gateboard.ui.gate;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Field;
import dev.gateboard.ui.kit.Deeds;
import dev.gateboard.ui.kit.Entries;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.Wish;
import dev.gateboard.workspace.Done;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The fields inside a gate (rule R4), each filled where it stands: Enter takes what was typed.
final class OwnFields extends VBox {
    private static final String LINE = "field";

    private final Messages messages;
    private final Deeds deeds;
    private List<Filled> drawn = List.of();

    private final Drafts drafts;
    private Optional<Board> board = Optional.empty();
    private UUID review = new UUID(0, 0);

    private record Filled(Field field, String value) {}

    OwnFields(Messages messages, Deeds deeds, Drafts drafts) {
        this.drafts = drafts;
        this.messages = messages;
        this.deeds = deeds;
        getStyleClass().setAll("gate-part");
    }

    void show(Selected selected) {
        var review = selected.board().review();
        this.review = review.id();
        board = Optional.of(selected.board());
        var next = selected.gates().size() == 1
                ? selected.first().fields().stream()
                        .map(field -> new Filled(field, review.value(field.placeholder())))
                        .toList()
                : List.<Filled>of();
        setVisible(!next.isEmpty());
        setManaged(!next.isEmpty());
        if (next.equals(drawn)) return;
        drawn = next;
        var parts = new ArrayList<Node>();
        for (var filled : next) {
            parts.add(label(filled.field().label()));
            parts.add(entry(filled));
        }
        getChildren().setAll(parts);
    }

    private static Label label(String text) {
        var label = new Label(text);
        label.getStyleClass().add("strong");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private TextField entry(Filled filled) {
        var field = filled.field();
        var entry = Entries.line(messages.text("gate.fill", field.placeholder().text()));
        entry.setAccessibleText(field.label());
        entry.setText(filled.value());
        var about = review + ".field-" + field.placeholder().index();
        var typed = drafts.of(about, LINE).get("value");
        if (typed != null) entry.setText(typed);
        entry.textProperty().addListener((_, _, text) -> {
            if (text.equals(filled.value())) drafts.discard(about, LINE);
            else drafts.keep(about, LINE, Map.of("value", text));
        });
        entry.setOnAction(_ -> board.ifPresent(shown -> {
            var _ = deeds.perform(
                            Wish.on(shown, new Deed.Fill(field.placeholder().index(), field.label(), entry.getText())))
                    .thenAccept(done -> {
                        if (done instanceof Done.Stored) drafts.discard(about, LINE);
                    });
        }));
        return entry;
    }
}
