package dev.gateboard.ui.board.header;

import dev.gateboard.language.Messages;
import dev.gateboard.text.TimeText;
import dev.gateboard.ui.signal.SourceIcon;
import dev.gateboard.workspace.ReviewProbeMonitor;
import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// Says that nobody asks the probes for now: what signals say is getting old.
final class UnaskedLabel extends Label {
    private final Messages messages;

    UnaskedLabel(Messages messages) {
        this.messages = messages;
        setId("not-asked");
        getStyleClass().addAll("strong", "small");
        setGraphic(new SourceIcon());
        setMinWidth(0);
        setVisible(false);
    }

    void show(ReviewProbeMonitor.State state) {
        if (state instanceof ReviewProbeMonitor.State.Stopped(var since, String sentence)) {
            var text = messages.text("header.notAsked", TimeText.moment(since, Instant.now(), ZoneId.systemDefault()));
            setText(text + " " + sentence);
            setTooltip(new Tooltip(text + "\n" + sentence));
        }
        setVisible(state instanceof ReviewProbeMonitor.State.Stopped);
    }
}
