package dev.gateboard.ui.meeting.form;

import dev.gateboard.ui.meeting.slide.MeetingNodeFactory;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What will be recorded, in the place of the form, to be looked at before the next Enter records it.
final class ConsequencePane extends VBox {
    private final MeetingText meetingText;

    ConsequencePane(MeetingText meetingText) {
        super(4);
        this.meetingText = meetingText;
        getStyleClass().setAll("line-told");
    }

    void show(List<String> lines) {
        getChildren()
                .setAll(lines.stream()
                        .map(line -> MeetingNodeFactory.label(meetingText.mask(line), "slide-body", "line-will"))
                        .toList());
        setFocusTraversable(true);
    }

    /// The keys that record it or lead back.
    List<HBox> hints() {
        var messages = meetingText.messages();
        return List.of(
                MeetingNodeFactory.hint(messages.text("meeting.record"), messages.text("key.enter")),
                MeetingNodeFactory.hint(messages.text("meeting.backToLine"), messages.text("key.escape")));
    }
}
