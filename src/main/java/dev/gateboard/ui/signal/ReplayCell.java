package dev.gateboard.ui.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.signal.ReadingExplanation;
import dev.gateboard.text.signal.SignalText;
import dev.gateboard.workspace.ReplayRecorder;
import java.time.ZoneId;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One answer of a recorded run, in words alone: a sign of green would look like a gate that passed.
final class ReplayCell extends ListCell<ReplayRecorder.ReplayedReading> {
    private final Messages messages;
    private final ZoneId zone;
    private final Label probe = new Label();
    private final Label finding = new Label();
    private final Label note = new Label();
    private final Label time = new Label();
    private final HBox row;

    ReplayCell(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
        getStyleClass().add("log-row");
        probe.getStyleClass().add("strong");
        finding.getStyleClass().addAll("secondary", "small");
        note.getStyleClass().addAll("secondary", "small");
        time.getStyleClass().addAll("secondary", "small");
        time.setMinWidth(Region.USE_PREF_SIZE);
        note.setMinWidth(Region.USE_PREF_SIZE);
        var words = new VBox(1, probe, finding);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(10, words, note, time);
        row.setMinWidth(0);
        row.setPrefWidth(1);
    }

    @Override
    protected void updateItem(ReplayRecorder.@Nullable ReplayedReading entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var reading = entry.reading();
        probe.setText(messages.text("replay.entry", reading.probe(), SignalText.verdict(reading.verdict())));
        finding.setText(ReadingExplanation.of(reading).headline());
        note.setText(note(entry));
        time.setText(TimeText.full(reading.askedAt(), zone));
        setGraphic(row);
        setAccessibleText(String.join(", ", probe.getText(), finding.getText(), note.getText(), time.getText()));
    }

    private String note(ReplayRecorder.ReplayedReading entry) {
        if (!entry.isRecomputed()) return messages.text("replay.asRecorded");
        return entry.reading().verdict() == entry.originalVerdict()
                ? messages.text("replay.same")
                : messages.text("replay.other", SignalText.verdict(entry.originalVerdict()));
    }
}
