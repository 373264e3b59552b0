package dev.gateboard.ui.gate;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Field;
import dev.gateboard.ui.kit.Deeds;
import dev.gateboard.ui.kit.Entries;
import dev.gateboard.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The fields inside a gate (rule R4), each filled where it stands: Enter takes what was typed.
final class OwnFields extends VBox {
    private final Messages messages;
    private final Deeds deeds;
    private List<Filled> drawn = List.of();

    private record Filled(Field field, String value) {}

    OwnFields(Messages messages, Deeds deeds) {
        this.messages = messages;
        this.deeds = deeds;
        getStyleClass().setAll("gate-part");
    }

    void show(Selected selected) {
        var review = selected.board().review();
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
        entry.setOnAction(_ -> deeds.perform(
                List.of(new Deed.Fill(field.placeholder().index(), field.label(), entry.getText())), List.of()));
        return entry;
    }
}
