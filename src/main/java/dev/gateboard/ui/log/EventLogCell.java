package dev.gateboard.ui.log;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One event: its number, who did what to which gate, what was said with it, and when.
final class EventLogCell extends ListCell<EventLogRow> {
    private final Label number = new Label();
    private final Label sentence = new Label();
    private final Label details = new Label();
    private final Label time = new Label();
    private final HBox row;

    EventLogCell() {
        getStyleClass().add("log-row");
        number.getStyleClass().addAll("secondary", "small", "log-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        details.getStyleClass().addAll("secondary", "small");
        time.getStyleClass().addAll("secondary", "small");
        time.setMinWidth(Region.USE_PREF_SIZE);
        var words = new VBox(1, sentence, details);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(10, number, words, time);
        // As wide as the list, and no wider than it.
        row.setMinWidth(0);
        row.setPrefWidth(1);
    }

    @Override
    protected void updateItem(@Nullable EventLogRow entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        number.setText(String.valueOf(entry.number()));
        sentence.setText(entry.sentence());
        details.setText(entry.details());
        details.setVisible(!entry.details().isEmpty());
        details.setManaged(!entry.details().isEmpty());
        time.setText(entry.time());
        setGraphic(row);
        setAccessibleText(Stream.of(sentence.getText(), entry.details(), entry.time())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ")));
    }
}
