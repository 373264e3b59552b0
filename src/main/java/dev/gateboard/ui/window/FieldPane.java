package dev.gateboard.ui.window;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Field;
import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.Entries;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.OptionRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// One field of the document: what it waits for, and the line that fills it.
final class FieldPane extends VBox {
    private final Messages messages;
    private final Consumer<List<Deed>> deeds;
    private Optional<Field> shown = Optional.empty();
    private String value = "";

    FieldPane(Messages messages, Consumer<List<Deed>> deeds) {
        super(12);
        this.messages = messages;
        this.deeds = deeds;
        setPadding(new Insets(16, 20, 16, 20));
    }

    void show(Board board, Field field) {
        var current = board.review().value(field.placeholder());
        if (shown.filter(field::equals).isPresent() && current.equals(value)) return;
        shown = Optional.of(field);
        value = current;
        var title = new Label(field.label());
        title.getStyleClass().add("title");
        title.setWrapText(true);
        var waits = new Label(field.placeholder().text());
        waits.getStyleClass().addAll("value", "secondary");
        waits.setWrapText(true);
        var entry = Entries.line(messages.text("field.value"));
        entry.setText(current);
        entry.setAccessibleText(field.label());
        entry.setOnAction(_ -> fill(entry));
        var options = new OptionRow<String>(this::fill, "deed", "compact");
        options.show(
                field.placeholder().options().stream()
                        .map(option -> new OptionRow.Option<>(option, option))
                        .toList(),
                current);
        var button = Buttons.primary(messages.text("field.fill"), () -> fill(entry));
        getChildren().setAll(title, waits, options, entry, button);
    }

    private void fill(TextField entry) {
        fill(entry.getText());
    }

    private void fill(String text) {
        shown.ifPresent(
                field -> deeds.accept(List.of(new Deed.Fill(field.placeholder().index(), field.label(), text))));
    }
}
