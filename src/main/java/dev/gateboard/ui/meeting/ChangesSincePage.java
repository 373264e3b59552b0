package dev.gateboard.ui.meeting;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.meeting.slide.ChangesSlide;
import dev.gateboard.ui.meeting.slide.MeetingText;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// What changed since last time, as a page of the board: the same as the meeting sees, unmasked and whole, and how the
/// review got there.
public final class ChangesSincePage extends ScrollPane {
    /// @param progress what stands below the changes
    public ChangesSincePage(Messages messages, Person me, ReviewStatus board, Node progress) {
        var meetingText = new MeetingText(messages, board, me, false, board.at());
        var slide = new ChangesSlide(meetingText).node(Integer.MAX_VALUE);
        slide.getStyleClass().add("since-page");
        var content = new VBox(slide, progress);
        content.getStyleClass().setAll("since-content");
        setContent(content);
        setFitToWidth(true);
        getStyleClass().add("side-pane");
        setAccessibleText(messages.text("meeting.sincePage"));
    }
}
